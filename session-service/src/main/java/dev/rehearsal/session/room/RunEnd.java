package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How running code ended. */
public enum RunEnd {
    /** By itself, without an error. */
    @JsonProperty("ok")
    OK,
    /** With an error of its own. */
    @JsonProperty("error")
    ERROR,
    /** Somebody pressed stop. */
    @JsonProperty("stopped")
    STOPPED,
    /** It took too long and was ended. */
    @JsonProperty("timeout")
    TIMEOUT,
    /** It wanted too much memory and was ended. */
    @JsonProperty("memory")
    MEMORY
}
