package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class ReportIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId CARO = member(3);
    private static final MemberId REVIEWER = member(9);

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void fairScoreOverrideAndAgreementStandBesideTheComposite() {
        // Given
        Interview interview = Interview.ofTwo(candidate(1), 1, drift, 4, 3)
                .submitted(ANNA, Recommendation.YES)
                .submitted(BEN, Recommendation.YES)
                .overridden(REVIEWER, 1, 2.0)
                .overridden(REVIEWER, 2, 2.5);
        tenant.play(interview);
        tenant.play(Interview.ofTwo(candidate(2), 2, drift, 2, 1));
        // When Then
        report(interview, ANNA, "interviewer")
                .body("score.composite.value", is(3.5f))
                .body("fair.state", equalTo("measured"))
                .body("fair.rawMean", is(3.5f))
                .body("override.value", is(2.5f))
                .body("override.revision", is(2))
                .body("override.member", equalTo(REVIEWER.toString()))
                .body("override.at", notNullValue())
                .body("agreement.value", is(-0.5f))
                .body("agreement.units", is(2))
                .body("agreement.low", nullValue())
                .body("agreement.reason", containsString("6 groups"));
    }

    @Test
    void agreementIsNotShownBeforeTheWholePanelHasSubmitted() {
        // Given
        Interview interview = Interview.ofTwo(candidate(1), 1, drift, 4, 3).submitted(ANNA, Recommendation.YES);
        tenant.play(interview);
        // When Then
        report(interview, REVIEWER, "reviewer")
                .body("agreement", nullValue())
                .body("override", nullValue())
                .body("fair.rawMean", is(3.5f));
    }

    @Test
    void theOwnReportHasNoneOfThem() {
        // Given
        Interview interview = Interview.ofTwo(candidate(1), 1, drift, 4, 3)
                .submitted(BEN, Recommendation.YES)
                .overridden(REVIEWER, 1, 2.0);
        tenant.play(interview);
        // When Then
        report(interview, ANNA, "administrator", "interviewer")
                .body("score.viewer", equalTo("own"))
                .body("fair", nullValue())
                .body("override", nullValue())
                .body("agreement", nullValue());
    }

    @Test
    void whoeverDoesNotSeeAllSessionsOfTheCandidateGetsNoFairScore() {
        // Given
        Interview interview = Interview.ofTwo(candidate(1), 1, drift, 4, 3)
                .submitted(ANNA, Recommendation.YES)
                .submitted(BEN, Recommendation.YES)
                .overridden(REVIEWER, 1, 2.0);
        tenant.play(interview);
        tenant.play(new Interview().of(candidate(1)).scheduled(ANNA, CARO));
        // When Then: who owes a scorecard is not told what others decided either
        report(interview, ANNA, "interviewer")
                .body("score.viewer", equalTo("full"))
                .body("fair", nullValue())
                .body("override", nullValue());
        report(interview, BEN, "interviewer")
                .body("score.viewer", equalTo("full"))
                .body("fair", nullValue())
                .body("override.value", is(2.0f));
        report(interview, REVIEWER, "reviewer").body("fair.rawMean", is(3.5f));
    }

    private ValidatableResponse report(Interview interview, MemberId member, String... roles) {
        return tenant.as(member, roles)
                .get("/api/scores/{id}/report", interview.session().toString())
                .then()
                .statusCode(200);
    }
}
