package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the room: of the kit, or asked beyond it.
 *
 * @param askedAt when it was revealed last, or null
 * @param askedPosition the entry that revealed it first, or null
 * @param number the how-manyth of the questions revealed, from 1; null before
 * @param openSeconds how long it was open, over all times it was closed again
 * @param file the shared file that was made from its starter, or null
 * @param hintsGiven which hints the interviewers gave, counted from 0, in that order
 * @param followUpsAsked which follow-ups they asked, likewise
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
        @Nullable String file,
        List<Integer> hintsGiven,
        List<Integer> followUpsAsked) {

    public Item {
        content = SharedTexts.of(content);
        hintsGiven = copy(hintsGiven);
        followUpsAsked = copy(followUpsAsked);
    }

    /** Old snapshots do not have the list. */
    private static List<Integer> copy(@Nullable List<Integer> list) {
        return list == null ? List.of() : List.copyOf(list);
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
                question,
                version,
                minutes,
                weight,
                inKit,
                content,
                Status.PENDING,
                null,
                null,
                null,
                null,
                0,
                null,
                List.of(),
                List.of());
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
                first ? starterFile : file,
                hintsGiven,
                followUpsAsked);
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
                file,
                hintsGiven,
                followUpsAsked);
    }

    Item withHint(int hint) {
        return with(minutes, with(hintsGiven, hint), followUpsAsked);
    }

    Item withFollowUp(int followUp) {
        return with(minutes, hintsGiven, with(followUpsAsked, followUp));
    }

    Item withMinutes(int planned) {
        return with(planned, hintsGiven, followUpsAsked);
    }

    private Item with(int planned, List<Integer> hints, List<Integer> followUps) {
        return new Item(
                question,
                version,
                planned,
                weight,
                inKit,
                content,
                status,
                askedAt,
                closedAt,
                askedPosition,
                number,
                openSeconds,
                file,
                hints,
                followUps);
    }

    /** Given once more, it still stands where it was given first. */
    private static List<Integer> with(List<Integer> list, int index) {
        if (list.contains(index)) {
            return list;
        }
        List<Integer> longer = new ArrayList<>(list);
        longer.add(index);
        return longer;
    }
}
