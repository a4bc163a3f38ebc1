package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room as an interviewer or a reviewer sees it.
 *
 * @param current the open question, or null
 * @param notes the viewer's own, and others' as the rule of independent ratings allows; so with ratings and ticks
 * @param submitted who has submitted a scorecard
 * @param runs what came of running code, the latest last
 * @param thinkingUntil until when the candidate was given time to think, or null
 * @param board the shapes of the shared board in order of their ids, those that were erased too, so that nothing older brings them back
 */
public record PanelView(
        long position,
        Phase phase,
        String title,
        int minutes,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<Participant> participants,
        List<PanelItem> items,
        @Nullable QuestionId current,
        List<SharedFile> files,
        List<ChatLine> chat,
        List<PanelNote> notes,
        List<PanelRating> ratings,
        List<PanelTick> ticks,
        List<ParticipantId> submitted,
        List<RunResult> runs,
        @Nullable Instant thinkingUntil,
        List<BoardElement> board) {

    /** A question with everything interviewers may read. */
    public record PanelItem(
            QuestionId question,
            int version,
            int minutes,
            int weight,
            boolean inKit,
            QuestionContent content,
            Item.Status status,
            @Nullable Instant askedAt,
            @Nullable Instant closedAt,
            @Nullable Long askedPosition,
            List<Integer> hintsGiven,
            List<Integer> followUpsAsked) {}

    /** A note as it stands; {@code moment} is when it was first taken, {@code time} when it was last written. */
    public record PanelNote(
            ParticipantId author,
            UUID id,
            @Nullable QuestionId question,
            String text,
            long position,
            Instant time,
            Instant moment) {}

    /** A rating as it stands; {@code level} is 1 to 4, or null for "not observed". */
    public record PanelRating(
            ParticipantId author,
            QuestionId question,
            String criterion,

            @Nullable Integer level,

            long position,
            Instant time,
            Instant moment) {}

    public record PanelTick(ParticipantId author, QuestionId question, String keyPoint) {}

    /** The room as it stands, for a viewer of that sight. */
    public static PanelView of(Room room, PrivateSight sight) {
        return new PanelView(
                room.position,
                room.phase,
                room.title,
                room.minutes,
                room.startedAt,
                room.endedAt,
                List.copyOf(room.floor.all()),
                room.agenda.all().stream().map(PanelView::item).toList(),
                room.agenda.current().map(Item::question).orElse(null),
                List.copyOf(room.desk.all()),
                List.copyOf(room.chat),
                room.marks.notes().stream()
                        .filter(note -> sight.sees(note.author()))
                        .map(note -> new PanelNote(
                                note.author(),
                                note.id(),
                                note.question(),
                                note.text(),
                                note.position(),
                                note.time(),
                                note.taken()))
                        .toList(),
                room.marks.ratings().stream()
                        .filter(rating -> sight.sees(rating.author()))
                        .map(rating -> new PanelRating(
                                rating.author(),
                                rating.question(),
                                rating.criterion(),
                                rating.level(),
                                rating.position(),
                                rating.time(),
                                rating.given()))
                        .toList(),
                room.marks.ticks().stream()
                        .filter(tick -> sight.sees(tick.author()))
                        .map(tick -> new PanelTick(tick.author(), tick.question(), tick.keyPoint()))
                        .toList(),
                List.copyOf(room.marks.submitted()),
                room.runs.all(),
                room.thinkingUntil,
                room.board.all());
    }

    private static PanelItem item(Item item) {
        return new PanelItem(
                item.question(),
                item.version(),
                item.minutes(),
                item.weight(),
                item.inKit(),
                item.content(),
                item.status(),
                item.askedAt(),
                item.closedAt(),
                item.askedPosition(),
                item.hintsGiven(),
                item.followUpsAsked());
    }
}
