package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an interview has come: people gather, it runs, it is over. */
public enum Phase {
    @JsonProperty("lobby")
    LOBBY,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("ended")
    ENDED
}
