package dev.rehearsal.session.room.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.session.presence.Signals;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client sends. */
sealed interface ClientFrame {

    /** What is to happen in the room; {@code kind} and {@code data} are yet to be judged. */
    record Entry(long seq, String kind, JsonNode data) implements ClientFrame {}

    /** A new token in place of the one that is about to expire. */
    record Auth(String token) implements ClientFrame {}

    /** A cursor, or whatever else is not history. */
    record Presence(@Nullable JsonNode data) implements ClientFrame {}

    /**
     * What this tab says to another to set up a call.
     *
     * @param to null for every other tab in the room
     */
    record Signal(Signals.@Nullable Tab to, JsonNode data) implements ClientFrame {}

    record Ping(@Nullable JsonNode n) implements ClientFrame {}

    /**
     * Reads a frame.
     *
     * @throws RoomJson.Unreadable if it is not of the protocol
     */
    static ClientFrame of(String text) throws RoomJson.Unreadable {
        JsonNode frame = RoomJson.tree(text);
        return switch (frame.path("t").asText()) {
            case "entry" -> entry(frame);
            case "auth" -> new Auth(frame.path("token").asText());
            case "presence" -> new Presence(frame.get("data"));
            case "signal" -> signal(frame);
            case "ping" -> new Ping(frame.get("n"));
            default -> throw new RoomJson.Unreadable("t is none of entry, auth, presence, signal, ping");
        };
    }

    private static ClientFrame signal(JsonNode frame) throws RoomJson.Unreadable {
        JsonNode to = frame.path("to");
        if (!frame.path("data").isObject() || !(to.isObject() || to.isNull() || to.isMissingNode())) {
            throw new RoomJson.Unreadable("a signal has data, and to or nobody in particular");
        }
        if (!to.isObject()) {
            return new Signal(null, frame.path("data"));
        }
        try {
            ParticipantId participant = ParticipantId.of(to.path("participant").asText());
            UUID client = UUID.fromString(to.path("client").asText());
            return new Signal(new Signals.Tab(participant, client), frame.path("data"));
        } catch (IllegalArgumentException e) {
            throw new RoomJson.Unreadable("to names a participant and a client");
        }
    }

    private static ClientFrame entry(JsonNode frame) throws RoomJson.Unreadable {
        JsonNode seq = frame.path("seq");
        if (!seq.isIntegralNumber() || !seq.canConvertToLong() || seq.longValue() < 1) {
            throw new RoomJson.Unreadable("seq is a whole number from 1");
        }
        if (!frame.path("kind").isTextual()) {
            throw new RoomJson.Unreadable("kind is missing");
        }
        return new Entry(seq.longValue(), frame.path("kind").textValue(), frame.path("data"));
    }
}
