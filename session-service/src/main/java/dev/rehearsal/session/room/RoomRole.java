package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what part an entry was written. */
public enum RoomRole {
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("interviewer")
    INTERVIEWER,
    @JsonProperty("candidate")
    CANDIDATE
}
