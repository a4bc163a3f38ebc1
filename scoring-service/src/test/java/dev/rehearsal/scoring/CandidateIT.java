package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class CandidateIT extends HiringTeam {

    @Test
    void whoCannotBeComparedIsRefusedWithTheReasonAndTheGroups() {
        // Given
        tenant.play(interview(1, 4, 3));
        tenant.play(interview(2, 2, 1));
        tenant.play(new Interview()
                .of(candidate(3))
                .daysLater(3)
                .scheduled(CARO)
                .asked(leak, "evaluation", 2, "proof:1")
                .rated(CARO, leak, "proof", 2));
        // When Then
        candidateScores(REVIEWER, 3, "reviewer")
                .body("fair.state", equalTo("refused"))
                .body("fair.average", nullValue())
                .body("fair.rawMean", is(2.0f))
                .body("fair.reason", containsString("in common"))
                .body("oneMore", nullValue())
                .body("oneMoreReason", containsString("in common"))
                .body("connections.own.candidates", contains(candidate(3).toString()))
                .body("connections.own.interviewers", contains(CARO.toString()))
                .body("connections.reference.candidateCount", is(2))
                .body("connections.reference.ratings", is(8));
        candidateScores(REVIEWER, 1, "reviewer").body("connections", nullValue());
    }

    @Test
    void aCandidateComesWithWhatStandsBehindTheNumbers() {
        // Given
        Interview interview = interview(1, 4, 2);
        tenant.play(interview);
        tenant.play(interview(2, 2, 1));
        // When Then
        candidateScores(REVIEWER, 1, "reviewer")
                .body("upToDate", is(true))
                .body("oneMoreReason", nullValue())
                .body("oneMore.cut", is(2.5f))
                .body("oneMore.interviewer.ratings", is(2))
                .body("oneMore.question.criteria", is(2))
                .body("oneMore.text", containsString("One more interviewer with 2 ratings"))
                .body("debrief", hasSize(2))
                .body("debrief[0].spread", is(2))
                .body("debrief[0].session", equalTo(interview.session().toString()))
                .body("debrief[0].ratings.interviewer", contains(ANNA.toString(), BEN.toString()))
                .body("debrief[0].ratings.position", notNullValue());
        float low = oneMore("1.5").getFloat("oneMore.wrongNow");
        float high = oneMore("3.9").getFloat("oneMore.wrongNow");
        assertEquals(true, oneMore("1.5").getBoolean("oneMore.passes"));
        assertEquals(false, oneMore("3.9").getBoolean("oneMore.passes"));
        assertEquals(true, low < 0.5 && high < 0.5);
        tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/candidates/{id}?cut=4", candidate(1).toString())
                .then()
                .statusCode(400);
        candidateScores(REVIEWER, 77, "reviewer").statusCode(404);
    }

    @Test
    void theDecisionOfTheHighestRevisionStandsUntilItIsTakenBack() {
        // Given
        tenant.play(interview(1, 4, 3));
        // When
        decide(1, HiringDecision.HIRE, 2);
        decide(1, HiringDecision.NO_HIRE, 1);
        awaitDecision(candidate(1).toString(), "hire");
        decide(1, HiringDecision.HOLD, 3);
        awaitDecision(candidate(1).toString(), "hold");
        // Then
        candidateScores(REVIEWER, 1, "reviewer")
                .body("decision.revision", is(3))
                .body("decision.member", equalTo(REVIEWER.toString()))
                .body("decision.at", equalTo(NOON.toString()));
        decide(1, null, 4);
        awaitDecision(candidate(1).toString(), null);
    }

    private JsonPath oneMore(String cut) {
        return tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/candidates/{id}?cut=" + cut, candidate(1).toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
