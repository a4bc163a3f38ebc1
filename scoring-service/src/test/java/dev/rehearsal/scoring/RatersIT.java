package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What settled interviews say of interviewers, and to whom. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class RatersIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId CLEO = member(3);
    private static final MemberId REVIEWER = member(9);
    private static final Instant USUAL_START = Instant.parse("2026-11-02T09:00:00Z");

    @Inject
    Clock clock;

    private final Tenant tenant = new Tenant();

    @AfterEach
    void close() {
        tenant.close();
    }

    /** Of another candidate each time, so many days ago, by Anna and somebody else; the last scorecard is not in yet. */
    private Interview open(int number, int daysAgo, MemberId other) {
        int later = (int) ChronoUnit.DAYS.between(USUAL_START, clock.instant()) - daysAgo;
        Interview interview = new Interview()
                .of(candidate(number))
                .daysLater(later)
                .scheduled(ANNA, other)
                .started();
        for (int i = 1; i <= 3; i++) {
            interview.asked(question(i), "monitoring", 1, "depth:1");
            interview.rated(ANNA, question(i), "depth", 1 + (number + i) % 4);
            interview.rated(other, question(i), "depth", i == 3 ? 2 : 1 + (number + i) % 4);
        }
        return interview.submitted(ANNA, Recommendation.YES);
    }

    private void settled(int number, int daysAgo, MemberId other) {
        tenant.play(open(number, daysAgo, other).submitted(other, Recommendation.YES));
    }

    private ValidatableResponse get(MemberId member, String role, String path) {
        return tenant.as(member, role).get("/api/scores/" + path).then();
    }

    @Test
    void agreementIsOverSettledInterviewsAndForReviewers() {
        // Given
        for (int i = 0; i < 7; i++) {
            settled(i, 20 - i, BEN);
        }
        settled(7, 1, CLEO);
        tenant.play(open(8, 1, BEN));
        // When
        ValidatableResponse answer = get(REVIEWER, "reviewer", "agreement").statusCode(200);
        // Then
        answer.body("upToDate", is(true))
                .body("interviews", is(8))
                .body("units", is(24))
                .body("alpha.ordinal.units", is(24))
                .body("alpha.ordinal.leftOut", is(0))
                .body("alpha.ordinal.low", notNullValue())
                .body("alpha.ordinal.reason", nullValue())
                .body("panel", contains(ANNA.toString(), BEN.toString()))
                .body("icc.form", contains("1,1", "2,1", "3,1", "1,k", "2,k", "3,k"))
                .body("icc.agreement.units", everyItem(is(21)))
                .body("competencies.competency", contains("monitoring"))
                .body("pairs", hasSize(2))
                .body("pairs[0].a", equalTo(ANNA.toString()))
                .body("pairs[0].b", equalTo(BEN.toString()))
                .body("pairs[1].kappa.low", nullValue())
                .body("pairs[1].kappa.reason", notNullValue());
        get(ANNA, "interviewer", "agreement").statusCode(403);
        // When: the open one is settled
        settled(9, 0, BEN);
        Waiting.until(() ->
                get(REVIEWER, "administrator", "agreement").extract().jsonPath().getInt("interviews") == 9);
    }

    @Test
    void theInterviewerSeesAllOfTheirOwnAndOthersSeeWhatIsTwoWeeksOld() {
        // Given
        for (int i = 0; i < 12; i++) {
            settled(i, 40 - i, BEN);
        }
        settled(12, 2, CLEO);
        tenant.play(open(13, 30, BEN));
        // When
        JsonPath mine = get(ANNA, "interviewer", "raters/mine")
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertTrue(mine.getInt("ratings") == 39 && mine.getInt("candidates") == 13, mine.prettify());
        get(REVIEWER, "reviewer", "raters/" + ANNA)
                .statusCode(200)
                .body("member", equalTo(ANNA.toString()))
                .body("ratings", is(36))
                .body("candidates", is(12))
                .body("effects.severity.state", equalTo("measured"))
                .body("effects.severity.standardError", notNullValue())
                .body("effects.severity.reason", nullValue())
                .body("effects.candidateOrder.state", equalTo("refused"))
                .body("effects.candidateOrder.reason", startsWith("All ratings came at the same place"))
                .body("effects.candidateOrder.needed", is(2))
                .body("effects.candidateOrder.value", nullValue());
        get(REVIEWER, "reviewer", "raters/" + CLEO).statusCode(404);
        get(CLEO, "interviewer", "raters/mine").statusCode(200).body("ratings", is(3));
    }

    @Test
    void othersAreListedPageByPageToThoseWhoMayAndInTheirOrganisationOnly() {
        // Given
        settled(1, 30, BEN);
        settled(2, 30, CLEO);
        // When
        JsonPath first = get(REVIEWER, "reviewer", "raters?limit=2")
                .statusCode(200)
                .body("items.member", contains(ANNA.toString(), BEN.toString()))
                .extract()
                .jsonPath();
        // Then
        get(REVIEWER, "administrator", "raters?limit=2&cursor=" + first.getString("next"))
                .statusCode(200)
                .body("items.member", contains(CLEO.toString()))
                .body("items[0].effects.severity.state", equalTo("refused"))
                .body("items[0].effects.severity.reason", notNullValue())
                .body("next", nullValue());
        get(REVIEWER, "reviewer", "raters?cursor=nonsense").statusCode(400);
        get(ANNA, "interviewer", "raters").statusCode(403);
        get(ANNA, "interviewer", "raters/" + BEN).statusCode(403);
        get(REVIEWER, "reviewer", "raters/mine").statusCode(403);
        try (Tenant other = new Tenant()) {
            other.as(REVIEWER, "reviewer").get("/api/scores/raters").then().body("items", empty());
            other.as(REVIEWER, "reviewer")
                    .get("/api/scores/raters/" + ANNA)
                    .then()
                    .statusCode(404);
            other.as(REVIEWER, "reviewer").get("/api/scores/agreement").then().body("interviews", is(0));
        }
    }
}
