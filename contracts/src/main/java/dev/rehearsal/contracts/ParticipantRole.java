package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part somebody plays in one interview session. */
public enum ParticipantRole {
    @JsonProperty("interviewer")
    INTERVIEWER,
    @JsonProperty("candidate")
    CANDIDATE;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static ParticipantRole of(String wireName) {
        for (ParticipantRole value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown participantrole: " + wireName);
    }
}
