package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.ScoreStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job over the API, as the browser does it. */
class MainJobIT {

    private final RunningRehearsal product = RunningRehearsal.shared();

    @Test
    void twoInterviewersOneCandidateAndAReviewerDoTheWholeMainJob() throws Exception {
        // Given
        Cast cast = Cast.gather(product, "main-job");
        String id = cast.interview().id();
        List<String> questions = cast.interview().questions();
        try (Cast.Rooms rooms = cast.enterAndStart();
                ScoreStream scores = cast.reviewer().api().scores(id)) {
            // When
            String question = questions.getFirst();
            rooms.first().sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
            rooms.candidate().await("the question", Interview.PATIENCE, r -> r.has("asked"));
            rooms.candidate().sendAndWait("edited", edit("main.py", 0, "print('hello')"), Interview.PATIENCE);
            rooms.candidate().sendAndWait("chatted", Api.object().put("text", "Shall I start?"), Interview.PATIENCE);
            String criterion = Interview.criteria(view(rooms.first()), question).getFirst();
            rooms.first().sendAndWait("rated", rating(question, criterion, 4), Interview.PATIENCE);
            rooms.first().sendAndWait("noted", note(question, "named the leak at once"), Interview.PATIENCE);
            long rated = rooms.second().sendAndWait("rated", rating(question, criterion, 3), Interview.PATIENCE);

            // Then: the reviewer sees both, live
            JsonNode live = scores.await(
                    "both ratings",
                    Interview.PATIENCE,
                    s -> s.path("composite").path("ratings").asInt() == 2);
            assertEquals(3.5, live.path("composite").path("value").asDouble(), 1e-9);
            assertTrue(live.path("provisional").asBoolean());
            // and an interviewer only what is their own
            JsonNode own = cast.second().api().get("/api/scores/" + id).ok();
            assertEquals("own", own.path("viewer").asText());
            assertEquals(1, own.path("composite").path("ratings").asInt());
            assertFalse(rooms.second().has("noted"), "a note is private");
            assertTrue(rooms.candidate().entries().stream()
                    .noneMatch(e -> List.of("rated", "noted", "ticked")
                            .contains(e.path("kind").asText())));

            // When the interview ends and both submit
            rooms.first().sendAndWait("closed", Api.object().put("question", question), Interview.PATIENCE);
            long ended = rooms.first().sendAndWait("ended", Api.object(), Interview.PATIENCE);
            submit(cast.first().api(), id, "strong-yes", ended);
            assertEquals(
                    List.of(cast.first().id()),
                    members(cast.first()
                            .api()
                            .get("/api/sessions/" + id + "/scorecards")
                            .ok()));
            submit(cast.second().api(), id, "yes", ended);

            // Then everybody on the panel sees both, and the scores are final
            assertEquals(
                    2,
                    members(cast.second()
                                    .api()
                                    .get("/api/sessions/" + id + "/scorecards")
                                    .ok())
                            .size());
            JsonNode last = scores.await(
                    "final scores",
                    Interview.PATIENCE,
                    s -> !s.path("provisional").asBoolean());
            assertEquals(2, last.path("submitted").size());
            JsonNode report =
                    cast.reviewer().api().get("/api/scores/" + id + "/report").ok();
            JsonNode evidence =
                    report.path("questions").get(0).path("criteria").get(0).path("ratings");
            assertTrue(evidence.findValuesAsText("position").contains(Long.toString(rated)));
            // and a rating leads to its entry
            JsonNode entry = cast.reviewer()
                    .api()
                    .get("/api/sessions/" + id + "/entries/" + rated)
                    .ok();
            assertEquals("rated", entry.path("kind").asText());
            // and the room can be seen as it was
            JsonNode then = cast.reviewer()
                    .api()
                    .get("/api/sessions/" + id + "/room?at=" + rated)
                    .ok();
            assertEquals(question, then.path("current").asText());

            // When feedback is released, then the candidate reads it
            cast.first()
                    .api()
                    .post("/api/sessions/" + id + "/feedback/release", null)
                    .ok();
            JsonNode feedback =
                    cast.candidate().get("/api/sessions/" + id + "/feedback").ok();
            assertTrue(feedback.path("released").asBoolean());
            assertTrue(feedback.path("messages").toString().contains("Explain the trade-off"));
        }
    }

    private static JsonNode view(LiveRoom room) {
        JsonNode view = room.view();
        assertNotNull(view);
        return view;
    }

    private static List<String> members(JsonNode scorecards) {
        JsonNode items = scorecards.has("items") ? scorecards.path("items") : scorecards;
        return items.findValuesAsText("member");
    }

    private static void submit(Api member, String session, String recommendation, long ratedThrough) {
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        int revision = member.get(mine).ok().path("revision").asInt();
        ObjectNode draft = Api.object()
                .put("revision", revision)
                .put("recommendation", recommendation)
                .put("summary", "Sound and quick.")
                .put("strengths", "Diagnosis")
                .put("concerns", "")
                .put("feedback", "Explain the trade-off before you choose.");
        int saved = member.put(mine, draft).ok().path("revision").asInt();
        member.post(mine + "/submit", Api.object().put("revision", saved).put("ratedThrough", ratedThrough))
                .ok();
    }

    static ObjectNode edit(String file, int base, String inserted) {
        ObjectNode data = Api.object().put("file", file).put("base", base);
        data.putArray("updates").addArray().addArray().add(0).add(inserted);
        return data;
    }

    static ObjectNode rating(String question, String criterion, int level) {
        return Api.object()
                .put("question", question)
                .put("criterion", criterion)
                .put("level", level);
    }

    static ObjectNode note(String question, String text) {
        return Api.object()
                .put("id", java.util.UUID.randomUUID().toString())
                .put("question", question)
                .put("text", text);
    }
}
