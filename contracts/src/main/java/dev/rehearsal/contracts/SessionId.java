package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One interview session. Written as a plain UUID string in JSON. */
public record SessionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionId {}

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
