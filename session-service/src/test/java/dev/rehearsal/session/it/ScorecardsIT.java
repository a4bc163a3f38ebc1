package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A scorecard from its first draft to the feedback that the candidate reads. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class ScorecardsIT extends FoundedCompany {

    @Test
    void aScorecardIsSubmittedOnceAmendedWithAReasonAndTheCandidateLearnsOfIt() {
        // Given
        String session = company.schedule(company.planWith("panel", List.of(company.ann.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        Company.Joined joined = company.join(session);
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        save(mine, 0, null).statusCode(200).body("revision", equalTo(1));
        submit(mine, 1).statusCode(409).body("type", equalTo("/problems/session-not-started"));
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            ann.act("ended", "{}");
        }
        Waiting.until(
                "the start is archived",
                () -> company.as(company.ann)
                        .get("/api/sessions/" + session)
                        .path("status")
                        .equals("ended"));
        // When
        submit(mine, 1).statusCode(422).body("type", equalTo("/problems/recommendation-missing"));
        save(mine, 0, "yes").statusCode(409);
        save(mine, 1, "yes").statusCode(200);
        company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scorecards-missing"));
        submit(mine, 2).statusCode(200).body("status", equalTo("submitted")).body("ratings.level", contains(3));
        submit(mine, 3).statusCode(409).body("type", equalTo("/problems/scorecard-submitted"));
        save(mine, 3, "no").statusCode(409);
        amend(mine, 3, "charm").statusCode(422).body("type", equalTo("/problems/unknown-criterion"));
        amend(mine, 3, "diagnosis")
                .statusCode(200)
                .body("ratings.level", contains(4))
                .body("ratings.position", contains(nullValue()))
                .body("amendments.reason", contains("Heard it again"))
                .body("revision", equalTo(4));
        // Then
        company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get("/api/sessions/" + session + "/feedback")
                .then()
                .statusCode(200)
                .body("released", equalTo(true))
                .body("messages", contains("Well done"))
                .body("perQuestion.prompt", contains("Prompt of Leakage"))
                .body("perQuestion[0].criteria[0].level", equalTo(4))
                .body("perQuestion[0].criteria[0].anchor", equalTo("Anchor 4 of Leakage"))
                .body("perQuestion[0].criteria[0].nextAnchor", nullValue())
                .body("perQuestion[0].criteria[1].level", nullValue());
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.ScorecardAmended amended = probe.await(
                    SessionEvent.ScorecardAmended.class,
                    event -> event.session().toString().equals(session));
            assertEquals(4, amended.ratings().getFirst().level());
            assertTrue(probe.readToEnd().stream()
                    .anyMatch(
                            event -> session.equals(event.key()) && event.type().equals("scorecard.submitted.v1")));
        }
    }

    private ValidatableResponse save(String mine, int revision, @Nullable String recommendation) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("revision", revision, "summary", "s", "strengths", "", "concerns", "", "feedback", "Well done"));
        if (recommendation != null) {
            draft.put("recommendation", recommendation);
        }
        return company.as(company.ann).body(draft).put(mine).then();
    }

    private ValidatableResponse submit(String mine, int revision) {
        return company.as(company.ann)
                .body(Map.of("revision", revision, "ratedThrough", 0))
                .post(mine + "/submit")
                .then();
    }

    private ValidatableResponse amend(String mine, int revision, String criterion) {
        return company.as(company.ann)
                .body(Map.of(
                        "revision",
                        revision,
                        "ratings",
                        List.of(Map.of("question", company.leakage.toString(), "criterion", criterion, "level", 4)),
                        "reason",
                        "Heard it again"))
                .post(mine + "/amendments")
                .then();
    }
}
