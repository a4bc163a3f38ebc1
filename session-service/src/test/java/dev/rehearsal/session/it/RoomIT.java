package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What people in a room get to see of each other, and of what they missed. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class RoomIT extends ScheduledRoom {

    @Test
    void aResendAfterAReconnectIsHarmless() {
        // Given
        Dial dial = dial(company.token(company.ann));
        long before;
        try (RoomClient first = RoomClient.open(dial)) {
            first.act("joined", "{\"name\":\"\"}");
            before = first.act("chatted", SENT_ALONE).path("position").asLong();
        }
        // When
        try (RoomClient second = RoomClient.open(dial.after(before))) {
            JsonNode resumed = second.welcome();
            second.sendAs(1, "joined", "{\"name\":\"\"}");
            second.sendAs(2, "chatted", SENT_ALONE);
            second.countingFrom(2);
            JsonNode next = second.act("chatted", "{\"text\":\"goes on\"}");
            // Then
            assertEquals("resumed", resumed.path("t").asText());
            assertEquals(2, resumed.path("acked").asLong());
            assertEquals(before + 1, next.path("position").asLong());
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNothingElse() {
        // Given
        Dial dial = dial(company.token(company.bob));
        long left;
        try (RoomClient bob = RoomClient.open(dial);
                RoomClient ann = RoomClient.open(dial(company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            left = bob.act("joined", "{\"name\":\"\"}").path("position").asLong();
            bob.close();
            ann.act("chatted", "{\"text\":\"missed\"}");
            ann.act("noted", "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"not for Bob\"}");
            long last = ann.act("chatted", "{\"text\":\"missed too\"}")
                    .path("position")
                    .asLong();
            // When
            try (RoomClient back = RoomClient.open(dial.after(left))) {
                back.await(frame -> frame.path("position").asLong() == last && frame.has("kind"));
                // Then
                assertEquals(
                        List.of("resumed", "missed", "missed too"),
                        back.frames().stream()
                                .filter(frame -> !frame.path("t").asText().equals("presence"))
                                .map(frame -> frame.path("t").asText().equals("resumed")
                                        ? "resumed"
                                        : frame.path("data").path("text").asText())
                                .toList());
            }
        }
    }

    @Test
    void aPositionNobodyKnowsGetsAFreshView() {
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)).after(4711))) {
            assertEquals("welcome", ann.welcome().path("t").asText());
            assertEquals(
                    "Title of Leakage",
                    ann.welcome().at("/view/items/0/content/title").asText());
        }
    }

    @Test
    void theArchiveHoldsTheSameRoomAsTheLiveOne() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient bob = RoomClient.open(dial(company.token(company.bob)));
                RoomClient candidate = RoomClient.open(dial(company.candidateToken(joined)))) {
            ann.act("joined", "{\"name\":\"\"}");
            candidate.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + joined.participant() + "\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.drift + "\"}");
            bob.act("joined", "{\"name\":\"\"}");
            List<RoomClient> writers = List.of(ann, bob, candidate);
            for (int version = 0; version < 220; version++) {
                writers.get(version % 3)
                        .act(
                                "edited",
                                "{\"file\":\"main.py\",\"base\":" + version + ",\"updates\":[["
                                        + (version == 0 ? "" : 2 * version + ",") + "[0,\"🚀\"]]]}");
            }
            assertEquals(
                    "/problems/stale-edit",
                    candidate.refused("edited", "{\"file\":\"main.py\",\"base\":1,\"updates\":[[2,[0,\"x\"]]]}"));
            ann.act("rated", "{\"question\":\"" + company.drift + "\",\"criterion\":\"diagnosis\",\"level\":2}");
            long last = ann.act("chatted", "{\"text\":\"all of it\"}")
                    .path("position")
                    .asLong();
            // When
            try (RoomClient fresh = RoomClient.open(dial(company.token(company.ann)))) {
                JsonNode live = fresh.welcome().path("view");
                JsonNode archived = archivedAt(last);
                // Then
                assertEquals(live.path("files"), archived.path("files"));
                assertEquals(live, archived);
                assertEquals(440, live.at("/files/0/text").asText().length());
            }
        }
    }

    private JsonNode archivedAt(long position) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < deadline) {
            try {
                JsonNode room = RoomClient.JSON.readTree(company.as(company.ann)
                        .get("/api/sessions/" + session + "/room")
                        .asString());
                if (room.path("position").asLong() >= position) {
                    return room;
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("position " + position + " was not archived");
    }

    @Test
    void peopleSeeWhoIsOnlineAndWhereTheyPoint() {
        // Given
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.raw("{\"t\":\"presence\",\"data\":{\"at\":3}}");
            try (RoomClient bob = RoomClient.open(dial(company.token(company.bob)))) {
                // When
                bob.act("joined", "{\"name\":\"\"}");
                // Then
                JsonNode shown = bob.await(frame -> frame.path("t").asText().equals("presence")
                        && frame.at("/data/at").asInt() == 3);
                assertEquals(company.ann.toString(), shown.path("participant").asText());
                ann.await(frame -> frame.path("t").asText().equals("presence")
                        && frame.path("online").asBoolean()
                        && frame.path("participant").asText().equals(company.bob.toString()));
            }
            ann.await(frame -> frame.path("t").asText().equals("presence")
                    && !frame.path("online").asBoolean()
                    && frame.path("participant").asText().equals(company.bob.toString()));
        }
    }
}
