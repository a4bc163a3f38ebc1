package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a question asks the candidate to do. */
public enum Kind {
    @JsonProperty("concept")
    CONCEPT,
    @JsonProperty("comparison")
    COMPARISON,
    @JsonProperty("scenario")
    SCENARIO,
    @JsonProperty("troubleshooting")
    TROUBLESHOOTING,
    @JsonProperty("coding")
    CODING,
    @JsonProperty("system-design")
    SYSTEM_DESIGN;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Kind of(String wireName) {
        for (Kind value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown kind: " + wireName);
    }
}
