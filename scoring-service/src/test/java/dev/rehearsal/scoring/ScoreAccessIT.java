package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.platform.member.DisabledMembers;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class ScoreAccessIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId REVIEWER = member(9);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Tenancy tenancy;

    @Inject
    DisabledMembers disabledMembers;

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    private Interview interview() {
        return new Interview()
                .scheduled(ANNA, BEN)
                .started()
                .asked(drift, "monitoring", 2, "depth:3", "clarity:1")
                .rated(ANNA, drift, "depth", 4)
                .rated(ANNA, drift, "clarity", null)
                .rated(BEN, drift, "depth", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interviewer", "reviewer", "administrator"})
    void aPanelMemberSeesTheOwnRatingsAloneUntilSubmittingWhateverTheRole(String role) {
        // Given
        Interview interview = interview().submitted(BEN, Recommendation.NO);
        tenant.play(interview);
        // When
        String own = score(interview, ANNA, "interviewer", role)
                .statusCode(200)
                .body("viewer", equalTo("own"))
                .body("composite.value", is(4.0f))
                .body("composite.ratings", is(1))
                .body("byInterviewer.interviewer", contains(ANNA.toString()))
                .extract()
                .asString();
        String report = tenant.as(ANNA, "interviewer", role)
                .get("/api/scores/{id}/report", interview.session().toString())
                .then()
                .statusCode(200)
                .body("score.viewer", equalTo("own"))
                .body("questions[0].criteria[0].ratings", hasSize(1))
                .extract()
                .asString();
        String list = tenant.as(ANNA, "interviewer", role)
                .get("/api/scores")
                .then()
                .statusCode(200)
                .body("items.session", hasItem(interview.session().toString()))
                .body("items.find { it.session == '" + interview.session() + "' }.composite.value", is(4.0f))
                .extract()
                .asString();
        // Then
        assertFalse((own + report + list).contains(BEN.toString()), own + report + list);
        // And who has submitted sees everything
        score(interview, BEN, "interviewer")
                .body("viewer", equalTo("full"))
                .body("composite.value", is(3.0f))
                .body("submitted", contains(BEN.toString()));
    }

    @Test
    void nothingAPanelMemberSeesBeforeSubmittingMovesWhenOthersRate() {
        // Given
        Interview interview = interview();
        long events = tenant.play(interview).revision();
        String before = score(interview, ANNA, "interviewer").extract().asString();
        String listed = line(interview, ANNA);
        // When
        tenant.publish(new SessionEvent.RatingRecorded(
                interview.session(),
                BEN,
                drift,
                1,
                "clarity",
                1,
                100,
                Instant.now().plusSeconds(60)));
        tenant.awaitRevision(interview.session(), events + 1);
        // Then
        assertEquals(before, score(interview, ANNA, "interviewer").extract().asString());
        assertEquals(listed, line(interview, ANNA));
        // When
        tenant.publish(
                new SessionEvent.RatingRecorded(interview.session(), ANNA, drift, 1, "clarity", 2, 101, Instant.now()));
        tenant.awaitRevision(interview.session(), events + 2);
        // Then
        score(interview, ANNA, "interviewer").body("revision", is(101));
        assertNotEquals(listed, line(interview, ANNA));
    }

    private String line(Interview interview, MemberId member) {
        Map<String, Object> line = tenant.as(member, "interviewer")
                .get("/api/scores")
                .path("items.find { it.session == '" + interview.session() + "' }");
        return line.toString();
    }

    @Test
    void membersOutsideThePanelAndOtherOrganisationsFindNothing() {
        // Given
        Interview interview = interview();
        tenant.play(interview);
        try (Tenant other = new Tenant()) {
            for (String path :
                    List.of("/api/scores/{id}", "/api/scores/{id}/report", "/api/scores/stream?session={id}")) {
                // When and Then
                notFound(tenant.as(member(5), "interviewer", "author")
                        .get(path, interview.session().toString())
                        .then());
                notFound(other.as(ANNA, "interviewer", "administrator", "reviewer")
                        .get(path, interview.session().toString())
                        .then());
                notFound(tenant.as(REVIEWER, "reviewer")
                        .get(path, UUID.randomUUID().toString())
                        .then());
            }
            tenant.as(member(5), "interviewer").get("/api/scores").then().body("items", empty());
            other.as(ANNA, "administrator").get("/api/scores").then().body("items", empty());
        }
    }

    @Test
    void candidatesAndTheGatewayAreForbidden() {
        Interview interview = interview();
        String candidate = tenant.tokens()
                .candidate(
                        tenant.organisation().value(),
                        UUID.randomUUID(),
                        interview.session().value());
        String gateway = tenant.tokens().member(tenant.organisation().value(), UUID.randomUUID(), "gateway");
        for (String token : List.of(candidate, gateway)) {
            for (String path : paths(interview)) {
                RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(403)
                        .contentType(startsWith("application/problem+json"))
                        .body("type", equalTo("/problems/forbidden"));
            }
        }
    }

    @Test
    void withoutAGoodTokenThereIsNoAnswer() {
        Interview interview = interview();
        Map<String, String> bad = tenant.tokens().bad(tenant.organisation().value(), ANNA.value(), "administrator");
        for (String path : paths(interview)) {
            unauthenticated(RestAssured.given().get(path).then());
            bad.forEach((what, token) -> assertEquals(
                    401, RestAssured.given().auth().oauth2(token).get(path).statusCode(), () -> what + " at " + path));
        }
    }

    @Test
    void aDisabledMembersTokenIsRefusedBeforeItExpires() {
        // Given
        MemberId member = new MemberId(UUID.randomUUID());
        tenant.as(member, "reviewer").get("/api/scores").then().statusCode(200);
        // When
        tenant.publish(new MemberEvent.MemberDisabled(member, 2));
        // Then
        await(() -> disabledMembers.contains(member.value()));
        unauthenticated(tenant.as(member, "reviewer").get("/api/scores").then());
        // And when enabled again
        tenant.publish(new MemberEvent.MemberChanged(member, java.util.Set.of(Role.REVIEWER), 3));
        await(() -> !disabledMembers.contains(member.value()));
        tenant.as(member, "reviewer").get("/api/scores").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/scores?limit=0",
                "/api/scores?limit=101",
                "/api/scores?limit=many",
                "/api/scores?limit=-1",
                "/api/scores?cursor=nonsense",
                "/api/scores?cursor=bm93L3RoZW4",
                // The year 999999999, which Java can read and the database cannot.
                "/api/scores?cursor=Kzk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFovMTIzZTQ1NjctZTg5Yi0xMmQzLWE0NTYtNDI2NjE0MTc0MDAw",
                "/api/scores/stream?session=nonsense",
                "/api/scores/stream"
            })
    void badInputIsAnsweredWithWhatIsWrong(String path) {
        tenant.as(REVIEWER, "reviewer")
                .get(path)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("status", is(400))
                .body("detail", not(startsWith("java")));
    }

    @Test
    void noRowIsSeenOutsideOfItsOrganisation() throws SQLException {
        // Given
        tenant.publish(new QuestionEvent.QuestionPublished(drift, 1, ScoresIT.content("Drift")));
        tenant.play(interview());
        for (String table : List.of("session_score", "standing_event", "question_version")) {
            // When
            long own = tenancy.inOrganisation(tenant.organisation(), () -> count(table));
            long others = tenancy.inOrganisation(
                    new OrganisationId(UUID.randomUUID()),
                    () -> count(table + " where organisation_id <> '00000000-0000-0000-0000-000000000000'"));
            // Then
            if (!table.equals("question_version")) {
                assertEquals(true, own > 0, table);
            }
            assertEquals(0, others, table);
            assertEquals(0, count(table), table + " without an organisation");
        }
    }

    private ValidatableResponse score(Interview interview, MemberId member, String... roles) {
        return tenant.as(member, roles)
                .get("/api/scores/{id}", interview.session().toString())
                .then();
    }

    private static List<String> paths(Interview interview) {
        return List.of(
                "/api/scores",
                "/api/scores/" + interview.session(),
                "/api/scores/" + interview.session() + "/report",
                "/api/scores/stream?session=" + interview.session());
    }

    private static void notFound(ValidatableResponse answer) {
        answer.statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/not-found"));
    }

    private static void unauthenticated(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    private static void await(BooleanSupplier condition) {
        Waiting.until(condition);
    }

    private long count(String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
