package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the room: of the kit, or asked beyond it.
 *
 * @param askedAt when it was revealed last, or null
 * @param askedPosition the entry that revealed it first, or null
 * @param number the how-manyth of the questions revealed, from 1; null before
 * @param openSeconds how long it was open, over all times it was closed again
 * @param file the shared file that was made from its starter, or null
 */
public record Item(
        QuestionId question,
        int version,
        int minutes,
        int weight,
        boolean inKit,
        QuestionContent content,
        Status status,
        @Nullable Instant askedAt,
        @Nullable Instant closedAt,
        @Nullable Long askedPosition,
        @Nullable Integer number,
        long openSeconds,
        @Nullable String file) {

    public Item {
        content = SharedTexts.of(content);
    }

    /** Whether the candidate has seen it, and sees it now. */
    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED
    }

    static Item pending(
            QuestionId question, int version, int minutes, int weight, boolean inKit, QuestionContent content) {
        return new Item(
                question, version, minutes, weight, inKit, content, Status.PENDING, null, null, null, null, 0, null);
    }

    /** Whether it was ever revealed. */
    public boolean wasAsked() {
        return askedPosition != null;
    }

    Item opened(Instant at, long position, int place, @Nullable String starterFile) {
        boolean first = askedPosition == null;
        return new Item(
                question,
                version,
                minutes,
                weight,
                inKit,
                content,
                Status.OPEN,
                at,
                null,
                first ? Long.valueOf(position) : askedPosition,
                first ? Integer.valueOf(place) : number,
                openSeconds,
                first ? starterFile : file);
    }

    Item closed(Instant at) {
        long seconds =
                askedAt == null ? 0 : Math.max(0, Duration.between(askedAt, at).toSeconds());
        return new Item(
                question,
                version,
                minutes,
                weight,
                inKit,
                content,
                Status.CLOSED,
                askedAt,
                at,
                askedPosition,
                number,
                openSeconds + seconds,
                file);
    }
}
