package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** What a room keeps from whom, and what it refuses. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class RoomRulesIT extends ScheduledRoom {

    @Test
    void nobodySeesAnothersMarksBeforeSubmittingTheirOwn() {
        // Given
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient bob = RoomClient.open(dial(company.token(company.bob)))) {
            ann.act("joined", "{\"name\":\"\"}");
            bob.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            long rated = ann.act(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":4}")
                    .path("position")
                    .asLong();
            bob.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":1}");
            ann.act("ended", "{}");
            // When Ann has submitted
            submit(company.ann, "strong-yes", rated);
            ann.await(frame -> frame.path("t").asText().equals("view"));
            bob.awaitKind("submitted");
            // Then neither sees the other's
            assertEquals(1, scorecards(company.ann).size());
            assertEquals(0, scorecards(company.bob).size());
            company.as(company.bob)
                    .get("/api/sessions/" + session + "/entries/" + rated)
                    .then()
                    .statusCode(404);
            assertEquals(
                    "/problems/scorecard-submitted",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":1}"));
            // When Bob has submitted as well
            submit(company.bob, "no", 0);
            JsonNode view = bob.await(frame -> frame.path("t").asText().equals("view"));
            // Then both see both
            assertEquals(2, view.at("/view/ratings").size());
            assertEquals(2, scorecards(company.ann).size());
            assertEquals(2, scorecards(company.bob).size());
            ann.await(frame -> frame.path("t").asText().equals("view")
                    && frame.at("/view/ratings").size() == 2);
            company.as(company.bob)
                    .get("/api/sessions/" + session + "/entries/" + rated)
                    .then()
                    .statusCode(200);
        }
    }

    private void submit(UUID member, String recommendation, long ratedThrough) {
        company.as(member)
                .body(Map.of(
                        "revision", 0,
                        "recommendation", recommendation,
                        "summary", "s",
                        "strengths", "",
                        "concerns", "",
                        "feedback", "Well done"))
                .put("/api/sessions/" + session + "/scorecards/mine")
                .then()
                .statusCode(200);
        company.as(member)
                .body(Map.of("revision", 1, "ratedThrough", ratedThrough))
                .post("/api/sessions/" + session + "/scorecards/mine/submit")
                .then()
                .statusCode(200)
                .body("status", Matchers.equalTo("submitted"));
    }

    private List<Object> scorecards(UUID member) {
        return company.as(member)
                .get("/api/sessions/" + session + "/scorecards")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void theCandidateNeverReceivesWhatIsForThePanel() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient candidate = RoomClient.open(dial(company.candidateToken(joined)))) {
            // When
            ann.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            assertEquals("/problems/not-allowed", candidate.refused("chatted", SENT_ALONE));
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("asked", "{\"question\":\"" + company.beyond + "\",\"weight\":2}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":4}");
            ann.act("noted", "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"private note\"}");
            for (String kind : List.of("started", "ended")) {
                assertEquals("/problems/not-allowed", candidate.refused(kind, "{}"));
            }
            ann.act("ended", "{}");
            candidate.awaitKind("ended");
            // Then
            String all = candidate.frames().toString();
            for (String secret : List.of(
                    "Title of",
                    "Reference",
                    "Key point",
                    "Criterion",
                    "Anchor",
                    "Hint",
                    "Follow-up",
                    "private note",
                    "Prompt of Drift")) {
                assertFalse(all.contains(secret), secret);
            }
            assertTrue(all.contains("Prompt of Beyond"));
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedAndTheNumbersGoOn() {
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            assertEquals("/problems/invalid-entry", ann.refused("danced", "{}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{\"text\":\"\"}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{}"));
            assertEquals("/problems/invalid-entry", ann.refused("chatted", "{\"text\":\"x\",\"loud\":true}"));
            assertEquals(
                    "/problems/invalid-entry", ann.refused("submitted", "{\"recommendation\":\"yes\",\"revision\":1}"));
            assertEquals(
                    "/problems/question-unknown", ann.refused("asked", "{\"question\":\"" + UUID.randomUUID() + "\"}"));
            assertEquals(
                    "/problems/question-not-asked",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}"));
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            assertEquals(
                    "/problems/unknown-reference",
                    ann.refused(
                            "rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"charm\",\"level\":3}"));
            assertEquals(
                    "/problems/invalid-entry",
                    ann.refused(
                            "rated",
                            "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":5}"));
            ann.act("chatted", SENT_ALONE);
        }
    }
}
