package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the hiring team decided about a candidate, weakest first. */
public enum HiringDecision {
    @JsonProperty("no-hire")
    NO_HIRE,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("hire")
    HIRE;

    /** The name used in JSON, URLs and tokens: lower case, words joined by hyphens. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static HiringDecision of(String wireName) {
        for (HiringDecision value : values()) {
            if (value.wireName().equals(wireName)) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown decision: " + wireName);
    }
}
