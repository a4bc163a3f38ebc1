package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class BoardIT extends HiringTeam {

    @Test
    void candidatesStandSideBySideWithComposedAndFairScores() {
        // Given
        Interview first = interview(1, 4, 3)
                .submitted(ANNA, Recommendation.STRONG_YES)
                .submitted(BEN, Recommendation.NO)
                .overridden(REVIEWER, 1, 2.5);
        tenant.play(first);
        tenant.play(interview(2, 2, 1));
        // When Then
        board().body("next", nullValue())
                .body("upToDate", is(true))
                .body(
                        "candidates.candidate",
                        contains(candidate(2).toString(), candidate(1).toString()))
                .body("candidates[1].withheld", is(false))
                .body("candidates[1].composite.value", is(3.5f))
                .body("candidates[1].competencies[0].competency", equalTo("monitoring"))
                .body("candidates[1].competencies[0].score.ratings", is(4))
                .body("candidates[1].fair.state", equalTo("measured"))
                .body("candidates[1].fair.rawMean", is(3.5f))
                .body("candidates[1].fair.average", notNullValue())
                .body("candidates[1].fair.reason", nullValue())
                .body(
                        "candidates[1].sessions[0].session",
                        equalTo(first.session().toString()))
                .body("candidates[1].sessions[0].override", is(2.5f))
                .body("candidates[1].sessions[0].composite.value", is(3.5f))
                .body("candidates[1].sessions[0].provisional", is(false))
                .body("candidates[1].sessions[0].recommendations.strongYes", is(1))
                .body("candidates[1].sessions[0].recommendations.no", is(1))
                .body("candidates[0].sessions[0].provisional", is(true))
                .body("candidates[0].sessions[0].override", nullValue());
    }

    @Test
    void severalSessionsOfACandidateComeTogether() {
        // Given
        tenant.play(interview(1, 4, 4));
        Interview second = new Interview()
                .of(candidate(1))
                .daysLater(3)
                .scheduled(CARO)
                .asked(leak, "evaluation", 2, "proof:1")
                .rated(CARO, leak, "proof", 2);
        tenant.play(second);
        Interview cancelled = new Interview()
                .of(candidate(1))
                .scheduled(CARO)
                .asked(leak, "evaluation", 5, "proof:1")
                .rated(CARO, leak, "proof", 1)
                .cancelled();
        tenant.play(cancelled);
        // When Then
        board().body("candidates", hasSize(1))
                .body("candidates[0].sessions", hasSize(2))
                .body(
                        "candidates[0].sessions[0].session",
                        equalTo(second.session().toString()))
                .body("candidates[0].composite.value", is(3.0f))
                .body("candidates[0].competencies.competency", contains("evaluation", "monitoring"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "administrator"})
    void whoeverHasNotSubmittedGetsNotANumberOfThatCandidate(String role) {
        // Given
        tenant.play(interview(1, 4, 3).submitted(BEN, Recommendation.YES));
        tenant.play(new Interview()
                .of(candidate(1))
                .daysLater(2)
                .scheduled(CARO)
                .asked(leak, "evaluation", 2, "proof:1")
                .rated(CARO, leak, "proof", 2));
        decide(1, HiringDecision.HIRE, 1);
        awaitDecision(candidate(1).toString(), "hire");
        // When
        String board = tenant.as(ANNA, role, "interviewer")
                .get("/api/scores/board")
                .then()
                .statusCode(200)
                .body("candidates[0].withheld", is(true))
                .extract()
                .asString();
        String one = candidateScores(ANNA, 1, role, "interviewer")
                .statusCode(200)
                .body("withheld", is(true))
                .extract()
                .asString();
        // Then
        assertEquals(
                "{\"candidate\":\"" + candidate(1)
                        + "\",\"withheld\":true,\"sessions\":[],\"composite\":null,\"competencies\":[],\"fair\":null,\"decision\":null}",
                board.substring(board.indexOf('[') + 1, board.lastIndexOf(']')));
        assertEquals(
                "{\"upToDate\":true,\"candidate\":\"" + candidate(1)
                        + "\",\"withheld\":true,\"sessions\":[],\"composite\":null,\"competencies\":[],\"fair\":null,\"decision\":null,"
                        + "\"oneMore\":null,\"oneMoreReason\":\"Submit your scorecard first.\",\"debrief\":[],\"connections\":null}",
                one);
        // Ben has submitted his.
        tenant.as(BEN, role)
                .get("/api/scores/board")
                .then()
                .body("candidates[0].withheld", is(false))
                .body("candidates[0].decision.decision", equalTo("hire"));
    }

    @Test
    void pagesFollowEachOther() {
        // Given
        for (int i = 1; i <= 3; i++) {
            tenant.play(interview(i, 3, 2));
        }
        // When
        JsonPath first = page("?limit=2");
        JsonPath second = page("?limit=2&cursor=" + first.getString("next"));
        // Then
        assertEquals(List.of(candidate(3).toString(), candidate(2).toString()), first.getList("candidates.candidate"));
        assertEquals(List.of(candidate(1).toString()), second.getList("candidates.candidate"));
        assertEquals(null, second.getString("next"));
        tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/board?cursor=abc")
                .then()
                .statusCode(400);
    }

    @Test
    void ratingsThatArriveAreInTheFairScoresMomentsLater() {
        // Given
        tenant.play(interview(1, 4, 3));
        tenant.play(interview(2, 2, 1));
        float before = page("").getFloat("candidates[1].fair.rawMean");
        // When
        Interview more = new Interview()
                .of(candidate(1))
                .scheduled(ANNA)
                .asked(drift, "monitoring", 2, "depth:1", "clarity:1")
                .rated(ANNA, drift, "depth", 1);
        tenant.play(more);
        // Then
        assertEquals(3.5f, before);
        Waiting.until(() -> {
            JsonPath board = page("");
            return board.getBoolean("upToDate")
                    && board.getFloat("candidates.find { it.candidate == '" + candidate(1) + "' }.fair.rawMean")
                            == 3.0f;
        });
    }

    @Test
    void otherRolesAndOtherOrganisationsSeeNothing() {
        // Given
        tenant.play(interview(1, 4, 3));
        // When Then
        for (String role : List.of("interviewer", "author")) {
            tenant.as(CARO, role).get("/api/scores/board").then().statusCode(403);
            candidateScores(CARO, 1, role).statusCode(403);
        }
        try (Tenant other = new Tenant()) {
            other.as(REVIEWER, "reviewer")
                    .get("/api/scores/board")
                    .then()
                    .statusCode(200)
                    .body("candidates", empty());
            other.as(REVIEWER, "reviewer")
                    .get("/api/scores/candidates/{id}", candidate(1).toString())
                    .then()
                    .statusCode(404);
        }
    }

    private ValidatableResponse board() {
        return tenant.as(REVIEWER, "reviewer").get("/api/scores/board").then().statusCode(200);
    }
}
