package dev.rehearsal.question.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What came of an error report. */
public enum ReportState {
    /** Nobody has answered yet. */
    @JsonProperty("open")
    OPEN,
    /** Somebody answered, and the question stays as it is for now. */
    @JsonProperty("answered")
    ANSWERED,
    /** A later version is right. */
    @JsonProperty("fixed")
    FIXED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static ReportState of(String wireName) {
        for (ReportState state : values()) {
            if (state.wireName().equals(wireName)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown state: " + wireName);
    }
}
