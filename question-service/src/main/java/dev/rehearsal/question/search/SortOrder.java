package dev.rehearsal.question.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In which order found questions come; ids settle equal ones. */
public enum SortOrder {
    /**
     * Best match first, of at most a thousand that are compared (those with the words in their titles, and new ones, before others); the
     * order of last change while nothing is searched for.
     */
    @JsonProperty("relevance")
    RELEVANCE,
    @JsonProperty("title")
    TITLE,
    /** Changed last first. */
    @JsonProperty("updated")
    UPDATED,
    /** Easy ones first, those without an estimate last. */
    @JsonProperty("difficulty")
    DIFFICULTY;

    /**
     * Reads a wire name.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public static SortOrder of(String wireName) {
        for (SortOrder order : values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return order;
            }
        }
        throw new IllegalArgumentException("unknown order: " + wireName);
    }
}
