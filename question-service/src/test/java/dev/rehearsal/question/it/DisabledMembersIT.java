package dev.rehearsal.question.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent.MemberChanged;
import dev.rehearsal.contracts.MemberEvent.MemberDisabled;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a member's access token when the member is disabled. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class DisabledMembersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final As author = As.newOrganisation("author");
    private final MemberId member = new MemberId(author.member());
    private final EventPublisher publisher = EventPublisher.ofThisRun();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void aDisabledMemberReadsAndWritesNothingFromThenOnAndColleaguesDo() {
        // Given
        String question = author.drafts(Contents.complete());
        // When
        publisher.publish(organisation(), new MemberDisabled(member, 2));
        // Then
        awaitStatus(401);
        author.get("/api/questions/" + question).statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        author.post(
                        "/api/questions",
                        Map.of("content", As.json(Contents.complete().draft())))
                .statusCode(401);
        author.post("/api/questions/" + question + "/publish", Map.of("revision", 1))
                .statusCode(401);
        author.post("/api/kits", Map.of()).statusCode(401);
        author.colleague("author").get("/api/questions/" + question).statusCode(200);
    }

    @Test
    void whoIsEnabledAgainGoesOn() {
        // Given
        publisher.publish(organisation(), new MemberDisabled(member, 2));
        awaitStatus(401);
        // When
        publisher.publish(organisation(), new MemberChanged(member, Set.of(Role.AUTHOR), 3));
        // Then
        awaitStatus(200);
        author.drafts(Contents.complete());
    }

    @Test
    void aTokenThatNamesARoleTakenFromTheMemberIsRefusedAndANewOneIsNot() {
        // Given
        As writing = author.colleague("author", "reviewer");
        String before = writing.token();
        MemberId writer = new MemberId(writing.member());
        publisher.publish(organisation(), new MemberChanged(writer, Set.of(Role.AUTHOR, Role.REVIEWER), 1));
        // When
        publisher.publish(organisation(), new MemberChanged(writer, Set.of(Role.REVIEWER), 2));
        // Then
        awaitStatus(() -> asHolderOf(before).get("/api/taxonomy").statusCode(), 401);
        asHolderOf(before)
                .get("/api/questions")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", startsWith("Your roles have changed."));
        As reading = new As(author.organisation(), writing.member(), "reviewer");
        reading.get("/api/questions").statusCode(200);
        reading.post(
                        "/api/questions",
                        Map.of("content", As.json(Contents.complete().draft())))
                .statusCode(403);
    }

    private static RequestSpecification asHolderOf(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void anEarlierRevisionThatArrivesLateChangesNothing() {
        // Given
        As other = author.colleague("author");
        publisher.publish(organisation(), new MemberChanged(member, Set.of(Role.AUTHOR), 3));
        // When
        publisher.publish(organisation(), new MemberDisabled(member, 2));
        publisher.publish(organisation(), new MemberDisabled(new MemberId(other.member()), 2));
        // Then
        awaitStatus(other, 401);
        awaitStatus(200);
    }

    private OrganisationId organisation() {
        return new OrganisationId(author.organisation());
    }

    private void awaitStatus(int status) {
        awaitStatus(author, status);
    }

    private static void awaitStatus(As who, int status) {
        awaitStatus(() -> who.request().get("/api/taxonomy").statusCode(), status);
    }

    private static void awaitStatus(IntSupplier answer, int status) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean reached = false;
        while (!reached && System.nanoTime() - end < 0) {
            reached = answer.getAsInt() == status;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertTrue(reached, () -> "still not " + status);
    }
}
