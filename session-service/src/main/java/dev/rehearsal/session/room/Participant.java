package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Somebody who joined.
 *
 * @param since when the present status began
 */
public record Participant(ParticipantId id, String name, RoomRole role, Status status, Instant since) {

    /** Whether somebody is in the interview, before its door, or sent out of it. */
    public enum Status {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("admitted")
        ADMITTED,
        @JsonProperty("removed")
        REMOVED
    }

    Participant with(Status next, Instant at) {
        return new Participant(id, name, role, next, at);
    }

    /** Whether this person takes part in the interview now. */
    public boolean takesPart() {
        return status == Status.ADMITTED;
    }
}
