package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class ScoresIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId REVIEWER = member(9);

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

    @Test
    void aReviewerSeesTheWholeScoreWhileTheSessionRuns() {
        // Given
        Interview interview = interview();
        tenant.play(interview);
        // When
        ValidatableResponse answer = score(interview, REVIEWER, "reviewer");
        // Then
        answer.statusCode(200)
                .body("session", equalTo(interview.session().toString()))
                .body("viewer", equalTo("full"))
                .body("revision", is(6))
                .body("provisional", is(true))
                .body("composite.value", is(3.0f))
                .body("composite.ratings", is(2))
                .body("composite.notObserved", is(1))
                .body("competencies.competency", contains("monitoring"))
                .body("questions[0].question", equalTo(drift.toString()))
                .body("questions[0].criteria.criterion", contains("depth", "clarity"))
                .body("questions[0].criteria[1].score.value", nullValue())
                .body("panel", contains(ANNA.toString(), BEN.toString()))
                .body("submitted", empty())
                .body("byInterviewer.interviewer", contains(ANNA.toString(), BEN.toString()));
    }

    @Test
    void theListGoesPageByPageFromTheNewestAndLeavesOutWhatWasCancelled() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Interview interview = interview();
            tenant.play(interview);
            newestFirst.addFirst(interview.session().toString());
        }
        Interview cancelled = new Interview().scheduled(ANNA).cancelled();
        tenant.play(cancelled);
        // When
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            var request = tenant.as(REVIEWER, "reviewer").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/scores")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.session", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        // Then
        assertEquals(newestFirst, listed);
    }

    @Test
    void theReportLeadsFromTheNumbersToEachRating() {
        // Given
        tenant.publish(new QuestionEvent.QuestionPublished(drift, 1, content("Drift in production")));
        Interview interview = interview()
                .answered(drift, 240)
                .submitted(ANNA, Recommendation.STRONG_YES)
                .submitted(BEN, Recommendation.NO)
                .amended(BEN, 4, drift, "depth", 3);
        tenant.play(interview);
        await(() -> tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/{id}", interview.session().toString())
                .jsonPath()
                .getString("questions[0].title")
                .equals("Drift in production"));
        // When
        ValidatableResponse report = tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/{id}/report", interview.session().toString())
                .then();
        // Then
        report.statusCode(200)
                .body("score.viewer", equalTo("full"))
                .body("score.provisional", is(false))
                .body("score.composite.value", is(3.5f))
                .body("formula", startsWith("Criterion: mean"))
                .body("questions[0].title", equalTo("Drift in production"))
                .body("questions[0].seconds", is(240))
                .body("questions[0].position", is(2))
                .body("questions[0].inKit", is(true))
                .body("questions[0].criteria[0].name", equalTo("Depth of diagnosis"))
                .body("questions[0].criteria[0].weight", is(3))
                .body("questions[0].criteria[0].ratings.interviewer", contains(ANNA.toString(), BEN.toString()))
                .body("questions[0].criteria[0].ratings.level", contains(4, 3))
                .body("questions[0].criteria[0].ratings.position", contains(3, 5))
                .body("questions[0].criteria[0].ratings.amended", contains(false, true))
                .body("questions[0].criteria[1].ratings.level", contains(nullValue()))
                .body("interviewers.recommendation", contains("strong-yes", "yes"))
                .body("interviewers.submitted", contains(true, true));
    }

    @Test
    void titlesOfBuiltInQuestionsAreSeenByAllAndThoseOfOthersByNobodyElse() {
        // Given
        QuestionId builtIn = new QuestionId(UUID.randomUUID());
        QuestionId foreign = new QuestionId(UUID.randomUUID());
        tenant.publisher()
                .publish(Tenancy.BUILT_IN, new QuestionEvent.QuestionPublished(builtIn, 1, content("For everybody")));
        tenant.publisher()
                .publish(
                        new OrganisationId(UUID.randomUUID()),
                        new QuestionEvent.QuestionPublished(foreign, 1, content("A secret of others")));
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(builtIn, "monitoring", 1, "depth:1")
                .asked(foreign, "monitoring", 1, "depth:1");
        tenant.play(interview);
        // When and Then
        await(() -> titles(interview).getFirst().equals("For everybody"));
        assertFalse(titles(interview).contains("A secret of others"));
    }

    @Test
    void theDocumentNamesEveryOperation() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/scores'.get.operationId", equalTo("listScores"))
                .body("paths.'/api/scores/{session}'.get.operationId", equalTo("getScore"))
                .body("paths.'/api/scores/{session}/report'.get.operationId", equalTo("getReport"))
                .body("paths.'/api/scores/stream'.get.operationId", equalTo("streamScore"))
                .body("components.schemas.ScoreView.oneOf", hasSize(2))
                .body("components.schemas.FullScoreView.required", hasItem("composite"));
    }

    private List<String> titles(Interview interview) {
        return score(interview, REVIEWER, "reviewer").extract().jsonPath().getList("questions.title", String.class);
    }

    private ValidatableResponse score(Interview interview, MemberId member, String... roles) {
        return tenant.as(member, roles)
                .get("/api/scores/{id}", interview.session().toString())
                .then();
    }

    private static void await(BooleanSupplier condition) {
        Waiting.until(condition);
    }

    static QuestionContent content(String title) {
        return new QuestionContent(
                title,
                Level.SENIOR,
                Kind.SCENARIO,
                "monitoring",
                3,
                6,
                "What do you look at first?",
                "At the data.",
                List.of(),
                List.of(
                        new QuestionContent.Criterion("depth", "Depth of diagnosis", 3, Map.of()),
                        new QuestionContent.Criterion("clarity", "Clarity", 1, Map.of())),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
