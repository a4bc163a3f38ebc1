package dev.rehearsal.question.imports.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something about one place of an imported text that a person may want to look at.
 *
 * @param number of the item in the text; null for a line that belongs to none
 * @param line where it begins, from 1
 * @param text the item's title, or the line
 * @param reason in a plain sentence
 * @param draft what was made of the item, or null
 * @param resembles the question it resembles, or null
 * @param similarity to that question, 0 to 1
 */
@Schema(name = "ImportRemark")
public record Remark(
        What what,
        @Nullable Integer number,
        int line,
        String text,
        String reason,
        @Nullable UUID draft,
        @Nullable UUID resembles,
        @Nullable Double similarity) {

    /** Of what kind it is. */
    @Schema(name = "ImportRemarkKind")
    public enum What {
        /** No draft was made: it is no question, or none that can be kept. */
        @JsonProperty("refused")
        REFUSED,
        /** No draft was made: the bank has it already. */
        @JsonProperty("known")
        KNOWN,
        /** A draft was made, and another question is like it. */
        @JsonProperty("similar")
        SIMILAR,
        /** A draft was made, and something of it was not understood. */
        @JsonProperty("warning")
        WARNING,
        /** A line that belongs to no item. */
        @JsonProperty("unread")
        UNREAD
    }

    /**
     * Remarks of one job that are kept about what was not imported, and as many about what was; further ones are counted, but not
     * listed.
     */
    public static final int MOST = 2_000;

    /** Whether it is about something of which no draft was made, other than for being there already. */
    @JsonIgnore
    public boolean isGrave() {
        return what == What.REFUSED || what == What.UNREAD;
    }
}
