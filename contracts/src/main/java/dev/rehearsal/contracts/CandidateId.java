package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A candidate as a person of one organisation; the same over several interview sessions. Written as a plain UUID string in JSON. */
public record CandidateId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CandidateId {}

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static CandidateId of(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
