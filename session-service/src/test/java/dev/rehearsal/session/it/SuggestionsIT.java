package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores are suggested to who has rated, by the model that ships with the product. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class SuggestionsIT extends EndedInterview {

    @Test
    void aScoreIsSuggestedForAnAnswerWhoseEveryCriterionTheCallerHasRated() {
        // Given
        String session = company.scheduled();
        String suggestions = "/api/sessions/" + session + "/suggestions";
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            candidate.act(
                    "edited",
                    "{\"file\":\"main.py\",\"base\":0,\"updates\":[[[0,\"The key point of leakage comes first.\"]]]}");
            rate(ann, company.leakage.toString(), "diagnosis", "3");
            ann.act("asked", "{\"question\":\"" + company.beyond + "\"}");
            rate(ann, company.beyond.toString(), "diagnosis", "3");
            rate(ann, company.beyond.toString(), "trade-offs", "2");
            ann.act("asked", "{\"question\":\"" + company.drift + "\"}");
            rate(ann, company.drift.toString(), "diagnosis", "3");
            rate(ann, company.drift.toString(), "trade-offs", "1");
            Waiting.until(
                    "the ratings are archived",
                    () -> company.as(company.ann)
                            .get(suggestions)
                            .jsonPath()
                            .getList("questions.state")
                            .equals(List.of("rate-first", "nothing-written", "abstains")));
            // When
            rate(ann, company.leakage.toString(), "trade-offs", "null");
            ann.act("ended", "{}");
        }
        awaitEnd(session);
        // Then
        company.as(company.ann)
                .get(suggestions)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("questions[0].state", in(List.of("ready", "abstains")))
                .body("questions[0].points.point", contains("Key point of Leakage"))
                .body("questions[0].points.covered", contains("covered"))
                .body("questions[0].points[0].words", contains("key", "point"))
                .body("questions[2].doubt", equalTo("code"))
                .body("questions[2].level", nullValue());
        company.as(company.bob).get(suggestions).then().body("questions.state[0]", equalTo("rate-first"));
        company.as(company.administrator).get(suggestions).then().statusCode(403);
        company.as(company.outsider).get(suggestions).then().statusCode(404);
    }

    @Test
    void anOrganisationCanDoWithout() {
        String session = ended();
        company.as(company.administrator)
                .body(Map.of(
                        "revision",
                        0,
                        "requireGym",
                        0,
                        "suggestions",
                        false,
                        "remind",
                        true,
                        "remindAfterHours",
                        List.of(24)))
                .put("/api/settings")
                .then()
                .statusCode(200);
        company.as(company.ann)
                .get("/api/sessions/" + session + "/suggestions")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("questions", empty());
    }

    private static void rate(RoomClient member, String question, String criterion, String level) {
        member.act(
                "rated",
                "{\"question\":\"" + question + "\",\"criterion\":\"" + criterion + "\",\"level\":" + level + "}");
    }
}
