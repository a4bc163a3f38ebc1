package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.CandidateEvent.CandidateErased;
import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionEvent.CriterionWeight;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import dev.rehearsal.contracts.SessionEvent.SessionScheduled;
import dev.rehearsal.contracts.SessionEvent.SessionStarted;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a candidate was asked before is not asked again. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class AskedBeforeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Database database;

    private final As author = As.newOrganisation("author");
    private final As interviewer = author.colleague("interviewer");
    private final EventPublisher publisher = EventPublisher.ofThisRun();

    @AfterEach
    void close() {
        publisher.close();
    }

    private CloudEvent tell(Event event) {
        return publisher.publish(new OrganisationId(author.organisation()), event);
    }

    private static SessionScheduled scheduled(SessionId session, UUID candidate, int revision) {
        return new SessionScheduled(
                session,
                new CandidateId(candidate),
                List.of(),
                new KitId(UUID.randomUUID()),
                List.of(),
                AT,
                45,
                "UTC",
                revision);
    }

    private static QuestionAsked asked(SessionId session, String question) {
        return new QuestionAsked(
                session,
                QuestionId.of(question),
                1,
                "mlops",
                Level.SENIOR,
                Kind.CONCEPT,
                3,
                1,
                List.of(new CriterionWeight("depth", 1)),
                true,
                7,
                AT);
    }

    private static Map<String, Object> wish(UUID candidate, Object pinned) {
        return Map.of("level", "senior", "minutes", 45, "candidate", candidate, "pinned", List.of(pinned));
    }

    private void awaitAsked(UUID candidate, String question, int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int seen;
        do {
            seen = interviewer
                    .post("/api/kits/proposals", wish(candidate, question))
                    .statusCode(200)
                    .extract()
                    .path("askedBefore");
            if (seen == count) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("seen are " + seen + " questions of " + candidate);
    }

    private void awaitApplied(CloudEvent event) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (applied(event) == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not applied: " + event);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private int applied(CloudEvent event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.list(
                                "select 1 from inbox where consumer like 'question-asked%' and event_id = ?",
                                row -> true, event.id())
                        .size());
    }

    @Test
    void inWhateverOrderItComesAndHoweverOften() {
        // Given
        String question = author.publishes(Contents.complete());
        UUID candidate = UUID.randomUUID();
        SessionId first = new SessionId(UUID.randomUUID());
        SessionId second = new SessionId(UUID.randomUUID());
        String built = interviewer
                .get("/api/questions?origin=built-in&limit=1")
                .extract()
                .path("items[0].id");
        // When: what was asked is heard of before whose interview it was, and twice
        tell(asked(first, question));
        tell(asked(first, question));
        tell(scheduled(first, candidate, 1));
        tell(scheduled(second, candidate, 1));
        tell(asked(second, built));
        awaitAsked(candidate, question, 2);
        // Then
        interviewer
                .post("/api/kits/proposals", wish(candidate, question))
                .body("items.question", not(hasItem(question)))
                .body("items.question", not(hasItem(built)))
                .body("unmet.constraint", hasItem("not-asked-before"));
        interviewer
                .post("/api/kits/proposals", wish(UUID.randomUUID(), question))
                .body("askedBefore", is(0))
                .body("items.question", hasItem(question));
        interviewer
                .colleague("administrator")
                .post("/api/kits/proposals", wish(candidate, question))
                .body("askedBefore", is(2));
    }

    @Test
    void anInterviewThatIsToldAnewIsOfTheCandidateOfTheHighestRevision() {
        String question = author.publishes(Contents.complete());
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        SessionId session = new SessionId(UUID.randomUUID());
        tell(scheduled(session, after, 3));
        tell(scheduled(session, before, 2));
        tell(asked(session, question));
        awaitAsked(after, question, 1);
        awaitAsked(before, question, 0);
    }

    @Test
    void anErasedCandidateIsForgottenForGood() {
        // Given
        String question = author.publishes(Contents.complete());
        UUID candidate = UUID.randomUUID();
        SessionId session = new SessionId(UUID.randomUUID());
        tell(scheduled(session, candidate, 1));
        tell(asked(session, question));
        awaitAsked(candidate, question, 1);
        // When
        tell(new CandidateErased(new CandidateId(candidate), AT));
        awaitAsked(candidate, question, 0);
        awaitApplied(tell(scheduled(session, candidate, 2)));
        awaitApplied(tell(asked(session, question)));
        // Then
        awaitAsked(candidate, question, 0);
    }

    @Test
    void whatElseIsInTheTopicLeavesNoTrace() {
        SessionId session = new SessionId(UUID.randomUUID());
        CloudEvent started = tell(new SessionStarted(session, 1, AT));
        CloudEvent scheduled = tell(scheduled(session, UUID.randomUUID(), 1));
        awaitApplied(scheduled);
        assertEquals(0, applied(started));
    }

    @Test
    void anotherOrganisationKnowsNothingOfIt() {
        // Given
        String question = interviewer
                .get("/api/questions?origin=built-in&limit=1")
                .extract()
                .path("items[0].id");
        UUID candidate = UUID.randomUUID();
        SessionId session = new SessionId(UUID.randomUUID());
        tell(scheduled(session, candidate, 1));
        tell(asked(session, question));
        awaitAsked(candidate, question, 1);
        // Then
        As.newOrganisation("interviewer")
                .post("/api/kits/proposals", wish(candidate, question))
                .body("askedBefore", is(0))
                .body("unmet.constraint", not(hasItem("not-asked-before")));
    }

    @Test
    void whoMayNotFindCandidatesIsNotToldWhatTheyWereAsked() {
        String question = author.publishes(Contents.complete());
        author.post("/api/kits/proposals", wish(UUID.randomUUID(), question)).statusCode(403);
        author.post("/api/kits/proposals", Map.of("level", "senior", "minutes", 45, "pinned", List.of(question)))
                .statusCode(200)
                .body("items.findAll { it.pinned }.question", contains(question));
    }
}
