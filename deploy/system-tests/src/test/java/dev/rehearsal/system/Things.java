package dev.rehearsal.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.Team;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The things of an organisation that operations are tried on, by the names they have in {@code access.txt}. */
final class Things {

    private final Api administrator;
    private final Cast cast;
    private final Map<String, String> ids = new HashMap<>();

    private Things(Team team, Cast cast) {
        this.administrator = team.administrator().api();
        this.cast = cast;
    }

    /** One thing of each sort; the session is the cast's, and it has started. */
    static Things of(Team team, Cast cast) throws InterruptedException {
        Things things = new Things(team, cast);
        JsonNode builtIn = things.administrator
                .get("/api/questions?origin=built-in&status=published&limit=1")
                .ok()
                .path("items")
                .get(0);
        things.ids.put("builtInQuestion", builtIn.path("id").asText());
        things.ids.put("builtInKit", Interview.kitNamed(things.administrator, "Senior"));
        things.ids.put("question", things.published(things.copied()).path("id").asText());
        things.ids.put("kit", things.kit().path("id").asText());
        things.ids.put("exercise", "sparse-click-model-1");
        things.ids.put("import", things.imported().path("id").asText());
        things.ids.put("job", things.job().path("id").asText());
        things.ids.put("session", cast.interview().id());
        things.ids.put("candidate", things.candidateOf(cast.interview().id()));
        things.ids.put("member", cast.second().id());
        things.ids.put("revision", "1");
        things.ids.put("comment", UUID.randomUUID().toString());
        things.ids.put("report", UUID.randomUUID().toString());
        cast.enterAndStart().close();
        things.awaitScores();
        return things;
    }

    String id(String thing) {
        return ids.getOrDefault(thing, "");
    }

    Map<String, String> ids() {
        return ids;
    }

    /** The path of a row: what its id is of, is what the path begins with. */
    static String path(Access row) {
        return row.path()
                .replace("{id}", "{" + thing(row) + "}")
                .replace("/scores/stream", "/scores/stream?session={session}")
                .replace("{version}", "1")
                .replace("{position}", "1");
    }

    /** A fill for one call that may change what it is about: that is a new thing. */
    Map<String, String> forOneCall(Access row) {
        Map<String, String> own = new HashMap<>(ids);
        boolean written =
                !row.reads() && row.path().contains("{id}") && !row.path().matches(".*/(scorecards|prediction)(/.*)?");
        if (written) {
            JsonNode made = switch (thing(row)) {
                case "question" -> question(row);
                case "kit" -> kit();
                case "job" -> job();
                case "member" -> member();
                case "session" -> session();
                case "candidate" ->
                    Api.object().put("id", candidateOf(session().path("id").asText()));
                default -> throw new IllegalStateException("nothing can be made for " + row.operation());
            };
            own.put(thing(row), made.path("id").asText());
            own.put("revision", made.path("revision").asText("1"));
            if (row.path().contains("{comment}")) {
                own.put("comment", said(made, "/comments", Api.object().put("text", "Why?")));
            }
            if (row.path().contains("{report}")) {
                ObjectNode report = Api.object().put("version", 1).put("text", "Wrong");
                own.put("report", said(made, "/reports", report));
            }
        }
        return own;
    }

    /** Puts the things' ids where a text names them. */
    static String fill(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String thing(Access row) {
        return row.path().replaceFirst("^/api/(imports/(?=jobs))?", "").replaceFirst("s?/.*$", "");
    }

    /** A question in the state that the operation is for. */
    private JsonNode question(Access row) {
        if (row.path().matches(".*/(retire|confirm|reports.*)")) {
            return published(copied());
        }
        return row.path().matches(".*/(publish|review)") ? answered(copied()) : copied();
    }

    private String said(JsonNode question, String where, ObjectNode body) {
        return administrator
                .post("/api/questions/" + question.path("id").asText() + where, body)
                .ok()
                .path("id")
                .asText();
    }

    private JsonNode copied() {
        return administrator
                .post("/api/questions/" + id("builtInQuestion") + "/copy", null)
                .ok();
    }

    private JsonNode published(JsonNode question) {
        ObjectNode body = Api.object().put("revision", question.path("revision").asInt());
        body.set("answers", answers(question));
        return administrator
                .post("/api/questions/" + question.path("id").asText() + "/publish", body)
                .ok();
    }

    /** A copy is much like what it was copied from, and says so; here that is meant. */
    private JsonNode answered(JsonNode question) {
        ObjectNode body = Api.object().put("revision", question.path("revision").asInt());
        body.set("answers", answers(question));
        return administrator
                .put("/api/questions/" + question.path("id").asText() + "/answers", body)
                .ok();
    }

    private static ArrayNode answers(JsonNode question) {
        ArrayNode answers = Api.object().putArray("answers");
        question.path("editorial")
                .path("warnings")
                .forEach(warning -> answers.addObject()
                        .put("warning", warning.path("id").asText())
                        .put("text", "It is meant so."));
        return answers;
    }

    private JsonNode kit() {
        ObjectNode kit = Api.object().put("name", "Ours").put("level", "senior").put("minutes", 30);
        kit.putArray("items")
                .addObject()
                .put("question", id("builtInQuestion"))
                .put("version", 1)
                .put("minutes", 10)
                .put("weight", 3);
        return administrator.post("/api/kits", kit).ok();
    }

    private JsonNode imported() {
        ObjectNode guide = Api.object()
                .put("name", "guide")
                .put("format", "auto")
                .put("text", "1. What is overfitting?\nA model that has learnt the noise.\n");
        return administrator.post("/api/imports", guide).ok();
    }

    /** An import whose text is there and that has not started. */
    private JsonNode job() {
        String path = "/api/imports/jobs/" + UUID.randomUUID();
        administrator
                .put(path, Api.object().put("name", "list").put("format", "yaml"))
                .ok();
        return administrator
                .sendText("PUT", path + "/text?part=0", "- title: What is a list?\n", "application/octet-stream")
                .ok();
    }

    private JsonNode member() {
        ObjectNode member =
                Api.object().put("name", "Somebody").put("email", "somebody-" + UUID.randomUUID() + "@example.org");
        member.putArray("roles").add("author");
        return administrator.post("/api/members", member).ok().path("member");
    }

    private String candidateOf(String session) {
        return administrator
                .get("/api/sessions/" + session)
                .ok()
                .path("candidate")
                .path("id")
                .asText();
    }

    private JsonNode session() {
        return Interview.schedule(
                        cast.first().api(),
                        id("builtInKit"),
                        "One of many",
                        "A. Candidate",
                        List.of(cast.first().id(), cast.second().id()),
                        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES),
                        45)
                .view();
    }

    private void awaitScores() throws InterruptedException {
        try (var scores = cast.first().api().scores(cast.interview().id())) {
            scores.await("the session's scores", Interview.PATIENCE, score -> true);
        }
    }
}
