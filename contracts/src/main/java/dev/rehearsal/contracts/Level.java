package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Seniority a question is written for, lowest first. */
public enum Level {
    @JsonProperty("junior")
    JUNIOR,
    @JsonProperty("intermediate")
    INTERMEDIATE,
    @JsonProperty("senior")
    SENIOR,
    @JsonProperty("staff")
    STAFF;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Level of(String wireName) {
        for (Level value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown level: " + wireName);
    }
}
