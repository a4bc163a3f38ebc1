package dev.rehearsal.session.it;

import static dev.rehearsal.session.TestJson.tree;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session to be seen again, in one answer. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class ReplayIT {

    /** More than are read from the archive at once. */
    private static final int EDITS = 620;

    /** What goes over one socket: fewer than it may send at once, so that no machine is too fast for the limit on frames. */
    private static final int EDITS_OF_A_SOCKET = 62;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Company company = new Company();
    private String session = "";

    @BeforeEach
    void schedule() {
        company = Company.found();
        session = company.scheduled();
    }

    @Test
    void itIsWhatThePagesHoldButNoPrivateEntryOfWhoHasNotSubmitted() {
        // Given
        Company.Joined joined = company.join(session);
        Dial tab = Dial.to(port, session, company.token(company.ann));
        try (RoomClient first = RoomClient.joined(tab);
                RoomClient bob = RoomClient.joined(Dial.to(port, session, company.token(company.bob)));
                RoomClient candidate = RoomClient.joined(Dial.to(port, session, company.candidateToken(joined)))) {
            first.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            first.act("started", "{}");
            first.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            long last = typedRatedAndSaid(tab, first, bob);
            Waiting.until(
                    "all is archived",
                    () -> lastLine(company.ann).at("/end/position").asLong() == last);
            // When
            List<JsonNode> lines = lines(company.ann);
            // Then
            assertEquals(1, lines.getFirst().at("/start/position").asLong());
            assertEquals(List.of("start"), fields(lines.getFirst()));
            assertTrue(lines.getLast().at("/end/complete").asBoolean());
            List<JsonNode> entries = lines.subList(1, lines.size() - 1).stream()
                    .map(line -> line.path("entry"))
                    .toList();
            assertEquals(last - 2, entries.size(), "all but what was opened and what Bob keeps to himself");
            assertFalse(entries.stream()
                    .anyMatch(entry -> entry.path("kind").asText().equals("rated")
                            && entry.path("author").asText().equals(company.bob.toString())));
            assertEquals(
                    List.of("admitted", "admitted", "waiting"),
                    entries.stream()
                            .filter(entry -> entry.path("kind").asText().equals("joined"))
                            .map(entry -> entry.at("/data/status").asText())
                            .toList(),
                    "as it was then, not as it is now");
            assertEquals(without("joined", paged()), without("joined", entries));
        }
    }

    @Test
    void itIsContinuedFromWhereItEndedUntilMoreOfWhatWasThenCanBeSeen() {
        // Given
        company.join(session);
        try (RoomClient ann = RoomClient.joined(Dial.to(port, session, company.token(company.ann)));
                RoomClient bob = RoomClient.joined(Dial.to(port, session, company.token(company.bob)))) {
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            String rating = "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}";
            bob.act("rated", rating);
            long before = ann.act("rated", rating).path("position").asLong();
            JsonNode end = endAt(before);
            long said =
                    ann.act("chatted", "{\"text\":\"go on\"}").path("position").asLong();
            endAt(said);
            // When
            List<JsonNode> since = continued(end);
            List<JsonNode> nothing = continued(since.getLast());
            List<JsonNode> unknown = company.replay(
                    company.ann,
                    session,
                    "?after=100000&sight=" + end.at("/end/sight").asText());
            submit(company.ann, before);
            submit(company.bob, before);
            List<JsonNode> seeingMore = continued(since.getLast());
            // Then
            assertEquals(
                    List.of(said),
                    since.stream()
                            .filter(line -> line.has("entry"))
                            .map(line -> line.at("/entry/position").asLong())
                            .toList());
            assertEquals(
                    List.of("end"),
                    nothing.stream().flatMap(line -> fields(line).stream()).toList());
            assertTrue(unknown.getFirst().has("start"), "a position that is not there gets all");
            assertTrue(seeingMore.getFirst().has("start"), "what Bob kept to himself was before");
            assertTrue(seeingMore.stream()
                    .map(line -> line.path("entry"))
                    .anyMatch(entry -> entry.path("kind").asText().equals("rated")
                            && entry.path("author").asText().equals(company.bob.toString())));
        }
    }

    private List<JsonNode> continued(JsonNode end) {
        return company.replay(
                company.ann,
                session,
                "?after=" + end.at("/end/position").asLong() + "&sight="
                        + end.at("/end/sight").asText());
    }

    private void submit(UUID member, long ratedThrough) {
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        Map<String, Object> card = new HashMap<>(Map.of("revision", 0, "recommendation", "yes"));
        List.of("summary", "strengths", "concerns", "feedback").forEach(field -> card.put(field, "s"));
        company.as(member).body(card).put(mine).then().statusCode(200);
        company.as(member)
                .body(Map.of("revision", 1, "ratedThrough", ratedThrough))
                .post(mine + "/submit")
                .then()
                .statusCode(200);
    }

    /** The last line, once all up to that position is archived. */
    private JsonNode endAt(long position) {
        Waiting.until(
                "all is archived",
                () -> lastLine(company.ann).at("/end/position").asLong() == position);
        return lastLine(company.ann);
    }

    @Test
    void aSessionThatNobodyHasEnteredHasAnEndAlone() {
        assertEquals(List.of("end"), fields(lastLine(company.ann)));
        assertEquals(1, lines(company.ann).size());
    }

    @Test
    void itIsOnlyForThoseWhoSeeTheSession() {
        for (UUID member : List.of(company.bob, company.reviewer, company.administrator)) {
            company.as(member)
                    .get("/api/sessions/" + session + "/replay")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/x-ndjson"));
        }
        company.as(company.outsider)
                .get("/api/sessions/" + session + "/replay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    /** Types all edits, over a new socket whenever the last one has carried its share; the last one is returned. */
    private static RoomClient typed(Dial tab, RoomClient first) {
        RoomClient socket = first;
        for (int version = 0; version < EDITS; version++) {
            if (version % EDITS_OF_A_SOCKET == 0) {
                long last = socket.lastSeq();
                socket.close();
                socket = RoomClient.open(tab).countingFrom(last);
            }
            String kept = version == 0 ? "" : version + ",";
            socket.act(
                    "edited", "{\"file\":\"main.py\",\"base\":" + version + ",\"updates\":[[" + kept + "[0,\"x\"]]]}");
        }
        return socket;
    }

    private long typedRatedAndSaid(Dial tab, RoomClient first, RoomClient bob) {
        try (RoomClient ann = typed(tab, first)) {
            for (RoomClient interviewer : List.of(ann, bob)) {
                interviewer.act(
                        "rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            }
            return ann.act("chatted", "{\"text\":\"that was all\"}")
                    .path("position")
                    .asLong();
        }
    }

    private List<JsonNode> paged() {
        List<JsonNode> all = new ArrayList<>();
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode page = tree(company.as(company.ann)
                    .get("/api/sessions/" + session + "/entries?limit=100&after=" + after)
                    .asString());
            page.path("items").forEach(all::add);
            after = page.path("next").asText("").replace("null", "");
        }
        return all;
    }

    /** The positions of the other entries of the session, but for the first. */
    private static List<Long> without(String kind, List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> !entry.path("kind").asText().equals(kind))
                .map(entry -> entry.path("position").asLong())
                .filter(position -> position > 1)
                .toList();
    }

    private JsonNode lastLine(UUID member) {
        return lines(member).getLast();
    }

    private List<JsonNode> lines(UUID member) {
        return company.replay(member, session);
    }

    private static List<String> fields(JsonNode line) {
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
