package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A candidate says what to expect before the results are released, and finds it beside them. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class PredictionIT extends EndedInterview {

    @Test
    void aPredictionIsMadeBetweenTheEndAndTheReleaseAndStandsBesideTheResult() {
        // Given
        String session = company.schedule(company.planWith("panel", List.of(company.ann.toString())))
                .extract()
                .path("id");
        Company.Joined joined = company.join(session);
        String prediction = "/api/sessions/" + session + "/prediction";
        candidate(joined).get(prediction).then().body("open", equalTo(false)).body("perQuestion", empty());
        candidate(joined).body(expecting(2)).put(prediction).then().statusCode(409);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient guest = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            guest.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":2}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"trade-offs\",\"level\":1}");
            ann.act("ended", "{}");
        }
        awaitEnd(session);
        // When
        candidate(joined)
                .get(prediction)
                .then()
                .body("open", equalTo(true))
                .body("perQuestion.prompt", contains("Prompt of Leakage"))
                .body("perQuestion.level", contains(nullValue()));
        candidate(joined).body(expecting(2)).put(prediction).then().statusCode(200);
        candidate(joined).body(expecting(4)).put(prediction).then().body("perQuestion.level", contains(4));
        candidate(joined).body(expecting(5)).put(prediction).then().statusCode(400);
        candidate(joined)
                .body(Map.of("perQuestion", List.of(Map.of("question", company.drift.toString(), "level", 2))))
                .put(prediction)
                .then()
                .statusCode(422);
        company.as(company.ann).get(prediction).then().statusCode(403);
        submit(company.ann, session);
        company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then()
                .statusCode(200);
        // Then
        candidate(joined)
                .body(expecting(1))
                .put(prediction)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-released"));
        candidate(joined)
                .get("/api/sessions/" + session + "/feedback")
                .then()
                .body("perQuestion.prediction", contains(4))
                .body("perQuestion.level", contains(1.7f))
                .body(
                        "practise.criterion",
                        contains("Criterion trade-offs of Leakage", "Criterion diagnosis of Leakage"))
                .body("practise.level", contains(1, 2))
                .body("practise[0].nextAnchor", equalTo("Anchor 2 of Leakage"))
                .body("practise[0].followUps", contains("Follow-up of Leakage"))
                .body("practise[0].sources.title", contains("Source of Leakage"));
    }

    @Test
    void whoWaitedAtTheDoorToTheEndIsToldOfNoQuestion() {
        // Given
        String session = company.schedule(company.planWith("panel", List.of(company.ann.toString())))
                .extract()
                .path("id");
        Company.Joined joined = company.join(session);
        String prediction = "/api/sessions/" + session + "/prediction";
        // When
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient guest = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            guest.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("ended", "{}");
        }
        awaitEnd(session);
        // Then
        candidate(joined).get(prediction).then().body("open", equalTo(false)).body("perQuestion", empty());
        candidate(joined)
                .body(expecting(2))
                .put(prediction)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-admitted"));
    }

    @Test
    void aPredictionIsTheCandidatesOfThatSessionAlone() {
        Company.Joined joined = company.join(company.scheduled());
        candidate(joined)
                .get("/api/sessions/" + company.scheduled() + "/prediction")
                .then()
                .statusCode(404);
    }

    private RequestSpecification candidate(Company.Joined joined) {
        return company.as(company.candidateToken(joined));
    }

    private Map<String, Object> expecting(int level) {
        return Map.of("perQuestion", List.of(Map.of("question", company.leakage.toString(), "level", level)));
    }
}
