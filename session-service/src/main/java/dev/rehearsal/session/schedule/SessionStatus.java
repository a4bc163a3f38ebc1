package dev.rehearsal.session.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an interview session has come, as the archive knows. */
public enum SessionStatus {
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** The name in JSON, URLs and the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static SessionStatus of(String wireName) {
        for (SessionStatus value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown status: " + wireName);
    }
}
