package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** The archived entries of a session by position, put together from what each of the given members may read. */
record Archive(TreeMap<Long, JsonNode> entries) {

    /**
     * Something that was sent into a room.
     *
     * @param position where it took effect, once it is acknowledged; -1 if it is only known that it was taken
     */
    record Sent(String author, String kind, ObjectNode data, CompletableFuture<Long> position) {

        boolean is(JsonNode entry) {
            return entry.path("author").asText().equals(author)
                    && entry.path("kind").asText().equals(kind)
                    && data.properties().stream()
                            .allMatch(field ->
                                    field.getValue().equals(entry.path("data").path(field.getKey())));
        }
    }

    /** Reads until something holds of the archive; when the time is up, what there is. */
    static Archive read(List<Api> readers, String session, Duration patience, Predicate<Archive> complete)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Archive archive = new Archive(new TreeMap<>());
            for (Api reader : readers) {
                archive.add(reader, session, deadline);
            }
            if (complete.test(archive) || System.nanoTime() > deadline) {
                return archive;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private void add(Api reader, String session, long deadline) throws InterruptedException {
        long last = 0;
        String next = "0";
        while (next != null) {
            JsonNode page = page(reader, "/api/sessions/" + session + "/entries?limit=100&after=" + next, deadline);
            for (JsonNode entry : page.path("items")) {
                long position = entry.path("position").asLong();
                assertTrue(position > last, "entries are read once each and in order");
                last = position;
                JsonNode known = entries.putIfAbsent(position, entry);
                assertTrue(known == null || known.equals(entry), () -> "two members read different things: " + entry);
            }
            next = page.path("next").isNull() || page.path("next").isMissingNode()
                    ? null
                    : page.path("next").asText();
        }
    }

    /** Asks again while the answer is "not now", as a browser does. */
    private static JsonNode page(Api reader, String path, long deadline) throws InterruptedException {
        Api.Answer answer = reader.get(path);
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(500);
            answer = reader.get(path);
        }
        return answer.ok();
    }

    /** What that author did of that kind, in order. */
    List<JsonNode> of(String author, String kind) {
        return entries.values().stream()
                .filter(entry -> entry.path("author").asText().equals(author)
                        && entry.path("kind").asText().equals(kind))
                .toList();
    }

    /** No position is missing and none is beyond. */
    void assertDense() {
        assertEquals(
                LongStream.rangeClosed(1, entries.size()).boxed().toList(),
                List.copyOf(entries.keySet()),
                "positions from 1, without a gap");
    }

    /** What was sent by one author and is of one kind is there exactly once and in order, each at the position it was acknowledged at. */
    void assertHolds(List<Sent> sent) {
        List<JsonNode> kept = of(sent.getFirst().author(), sent.getFirst().kind());
        assertEquals(sent.size(), kept.size(), () -> "sent " + sent + ", kept " + kept);
        long acknowledged = 0;
        for (int i = 0; i < sent.size(); i++) {
            Sent one = sent.get(i);
            JsonNode entry = kept.get(i);
            assertTrue(one.is(entry), () -> "sent " + one + ", kept " + entry);
            long position = one.position().join();
            if (position >= 0) {
                assertEquals(position, entry.path("position").asLong(), () -> "the position of " + one);
                acknowledged++;
            }
        }
        assertTrue(acknowledged > sent.size() / 2, "most are acknowledged with their position");
    }

    /** The last level that each author gave each criterion, as "author/criterion". */
    Map<String, Integer> lastRatings() {
        Map<String, Integer> ratings = new HashMap<>();
        for (JsonNode entry : entries.values()) {
            if (entry.path("kind").asText().equals("rated")) {
                JsonNode data = entry.path("data");
                ratings.put(
                        entry.path("author").asText() + "/"
                                + data.path("criterion").asText(),
                        data.path("level").asInt());
            }
        }
        return ratings;
    }
}
