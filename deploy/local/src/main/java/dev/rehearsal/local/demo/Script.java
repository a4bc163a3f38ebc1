package dev.rehearsal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.Team;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** What happens in the demonstration's interviews. */
final class Script {

    /** Somebody on the panel, and what they will think. */
    record Seat(Team.Person person, Verdict verdict) {}

    private static final String SKETCH = """
            # what I would measure first
            def expected_cost(rows, threshold, cost_missed, cost_review):
                missed = sum(r.fraud and r.score < threshold for r in rows)
                reviewed = sum(r.score >= threshold for r in rows)
                return missed * cost_missed + reviewed * cost_review
            """;

    private static final List<String> ASKED_ON = List.of(
            "What would you look at first?", "And if that shows nothing?", "How would you know that it worked?");
    private static final List<String> ANSWERED = List.of(
            "The cost of each kind of error; the metric follows from that.",
            "Then I would compare what was trained on with what arrives, column by column.",
            "A threshold agreed beforehand, and a shadow run for a week.");

    private final Team.Person host;
    private final Interview interview;
    private final Verdict hosts;
    private final Verdict others;
    private final Pace pace;
    private final LiveRoom first;
    private final LiveRoom second;
    private final LiveRoom candidate;

    private Script(URI address, Seat host, Seat other, Interview interview, Pace pace) throws InterruptedException {
        this.host = host.person();
        this.hosts = host.verdict();
        this.others = other.verdict();
        this.interview = interview;
        this.pace = pace;
        Api anonymous = Api.at(address);
        JsonNode joined = Interview.redeem(
                        anonymous, interview.invitation(), UUID.randomUUID().toString())
                .ok();
        Api candidateApi = anonymous.as(joined.path("accessToken").asText());
        first = interview.enter(host.person().api(), host.person().name());
        second = interview.enter(other.person().api(), other.person().name());
        candidate = interview.enter(candidateApi, joined.path("name").asText());
        act(
                first,
                "admitted",
                Api.object().put("participant", joined.path("participant").asText()));
        act(first, "started", Api.object());
    }

    /** Plays an interview to its end, with submitted scorecards; whoever hosts it is the first to submit. */
    static void finished(URI address, Seat host, Seat other, Interview interview, Pace pace)
            throws InterruptedException {
        Script script = new Script(address, host, other, interview, pace);
        try {
            List<String> questions = interview.questions();
            for (int i = 0; i < host.verdict().questions(); i++) {
                script.discuss(questions.get(i), i);
                script.act(script.first, "closed", Api.object().put("question", questions.get(i)));
            }
            long end = script.act(script.first, "ended", Api.object());
            script.submit(host, true, end);
            script.submit(other, false, end);
        } finally {
            script.leave();
        }
    }

    /** Plays the first minutes of an interview and leaves it running. */
    static void live(URI address, Seat host, Seat other, Interview interview) throws InterruptedException {
        Script script = new Script(address, host, other, interview, Pace.AT_ONCE);
        try {
            script.discuss(interview.questions().getFirst(), 0);
        } finally {
            script.leave();
        }
    }

    private void discuss(String question, int index) throws InterruptedException {
        act(first, "asked", Api.object().put("question", question));
        act(candidate, "chatted", Api.object().put("text", "Let me think aloud for a moment."));
        if (index == 0) {
            type(SKETCH);
        }
        act(first, "chatted", Api.object().put("text", ASKED_ON.get(index)));
        act(candidate, "chatted", Api.object().put("text", ANSWERED.get(index)));
        JsonNode content = content(question);
        for (JsonNode point : content.path("keyPoints")) {
            act(
                    first,
                    "ticked",
                    Api.object()
                            .put("question", question)
                            .put("keyPoint", point.path("id").asText())
                            .put("checked", true));
            act(
                    first,
                    "noted",
                    note(question, "Said unprompted: " + point.path("text").asText()));
            break;
        }
        int number = 0;
        for (JsonNode criterion : content.path("criteria")) {
            String id = criterion.path("id").asText();
            act(first, "rated", rating(question, id, hosts.level(index, number)));
            act(second, "rated", rating(question, id, others.level(index, number)));
            number++;
        }
        act(second, "noted", note(question, "Asked for the cost of each error before naming a metric."));
    }

    /** Line by line; each is one change of the file's next version. */
    private void type(String text) throws InterruptedException {
        int version = 0;
        int length = 0;
        for (String line : text.lines().toList()) {
            ObjectNode edit = Api.object().put("file", "main.py").put("base", version);
            ArrayNode change = edit.putArray("updates").addArray();
            if (length > 0) {
                change.add(length);
            }
            change.addArray().add(0).add(line).add("");
            act(candidate, "edited", edit);
            version++;
            length += line.length() + 1;
        }
    }

    private JsonNode content(String question) {
        return host.api().get("/api/questions/" + question).ok().path("content");
    }

    private void submit(Seat seat, boolean hosting, long ratedThrough) {
        Api member = seat.person().api();
        String mine = "/api/sessions/" + interview.id() + "/scorecards/mine";
        int revision = member.get(mine).ok().path("revision").asInt();
        String recommendation = seat.verdict().recommendation();
        Words words = Words.with(recommendation, hosting);
        ObjectNode draft = Api.object()
                .put("revision", revision)
                .put("recommendation", recommendation)
                .put("summary", words.summary())
                .put("strengths", words.strengths())
                .put("concerns", words.concerns())
                .put("feedback", words.feedback());
        int saved = member.put(mine, draft).ok().path("revision").asInt();
        member.post(mine + "/submit", Api.object().put("revision", saved).put("ratedThrough", ratedThrough))
                .ok();
    }

    private void leave() {
        first.close();
        second.close();
        candidate.close();
    }

    private long act(LiveRoom room, String kind, ObjectNode data) throws InterruptedException {
        pace.pause();
        return room.sendAndWait(kind, data, Interview.PATIENCE);
    }

    private static ObjectNode rating(String question, String criterion, int level) {
        return Api.object()
                .put("question", question)
                .put("criterion", criterion)
                .put("level", level);
    }

    private static ObjectNode note(String question, String text) {
        return Api.object()
                .put("id", UUID.randomUUID().toString())
                .put("question", question)
                .put("text", text);
    }
}
