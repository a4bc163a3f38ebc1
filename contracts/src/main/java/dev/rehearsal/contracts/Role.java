package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do in an organisation. */
public enum Role {
    @JsonProperty("administrator")
    ADMINISTRATOR,
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("interviewer")
    INTERVIEWER,
    @JsonProperty("reviewer")
    REVIEWER;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Role of(String wireName) {
        for (Role value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown role: " + wireName);
    }
}
