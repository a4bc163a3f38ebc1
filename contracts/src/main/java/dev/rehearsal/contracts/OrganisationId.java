package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An organisation: the tenant every row and event belongs to. Written as a plain UUID string in JSON. */
public record OrganisationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {}

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if {@code text} is not a UUID
     */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
