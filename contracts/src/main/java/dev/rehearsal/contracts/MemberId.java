package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A member of an organisation, who signs in. Written as a plain UUID string in JSON. */
public record MemberId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {}

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
