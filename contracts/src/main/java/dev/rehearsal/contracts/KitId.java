package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A kit: an ordered set of question versions with a time budget. Written as a plain UUID string in JSON. */
public record KitId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KitId {}

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static KitId of(String text) {
        return new KitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
