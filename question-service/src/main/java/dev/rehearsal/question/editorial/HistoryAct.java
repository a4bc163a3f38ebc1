package dev.rehearsal.question.editorial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What somebody did to a question. The names are part of the API and stay. */
public enum HistoryAct {
    @JsonProperty("begun")
    BEGUN,
    /** Also many times in a row: one entry, with the time of the last. */
    @JsonProperty("edited")
    EDITED,
    /** Edited so that a review or an approval came to its end. */
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("review-asked")
    REVIEW_ASKED,
    @JsonProperty("review-withdrawn")
    REVIEW_WITHDRAWN,
    @JsonProperty("changes-asked")
    CHANGES_ASKED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("retired")
    RETIRED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such act
     */
    public static HistoryAct of(String wireName) {
        for (HistoryAct act : values()) {
            if (act.wireName().equals(wireName)) {
                return act;
            }
        }
        throw new IllegalArgumentException("unknown act: " + wireName);
    }
}
