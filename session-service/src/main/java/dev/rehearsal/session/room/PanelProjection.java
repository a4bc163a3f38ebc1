package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as interviewers and reviewers see them. */
public final class PanelProjection {

    private PanelProjection() {}

    /** What an entry tells the panel. */
    public sealed interface PanelData extends EntryView.ViewData {}

    public record OpenedEntry(String title, int minutes) implements PanelData {}

    public record JoinedEntry(String name, Participant.Status status) implements PanelData {}

    public record AdmittedEntry(ParticipantId participant) implements PanelData {}

    public record RemovedEntry(ParticipantId participant) implements PanelData {}

    public record StartedEntry() implements PanelData {}

    public record EndedEntry() implements PanelData {}

    /**
     * A question was revealed.
     *
     * @param content only for a question beyond the kit; the view has the others
     * @param file the shared file made from the question's starter, the first time it is asked
     */
    public record AskedEntry(
            QuestionId question,
            int version,
            int minutes,
            int weight,
            boolean inKit,
            int number,
            @Nullable QuestionContent content,
            @Nullable StarterFile file)
            implements PanelData {}

    public record ClosedEntry(QuestionId question) implements PanelData {}

    public record EditedEntry(String file, int base, List<ChangeSet> updates) implements PanelData {}

    public record ChattedEntry(String text) implements PanelData {}

    public record CreatedEntry(String file, String language) implements PanelData {}

    public record RenamedEntry(String file, String to, String language) implements PanelData {}

    public record DeletedEntry(String file) implements PanelData {}

    public record HintedEntry(QuestionId question, int hint) implements PanelData {}

    public record FollowedEntry(QuestionId question, int followUp) implements PanelData {}

    public record BudgetedEntry(QuestionId question, int minutes) implements PanelData {}

    /** Time to think was given, or ended: {@code until} is null then. */
    public record ThinkingEntry(@Nullable Instant until) implements PanelData {}

    public record DrawnEntry(List<BoardElement> elements) implements PanelData {}

    public record RanEntry(RunResult result) implements PanelData {}

    /** {@code moment} is when the note was first taken. */
    public record NotedEntry(UUID id, String text, @Nullable QuestionId question, Instant moment)
            implements PanelData {}

    /** {@code moment} is when the rating was given. */
    public record RatedEntry(
            QuestionId question, String criterion, @Nullable Integer level, Instant moment) implements PanelData {}

    public record TickedEntry(QuestionId question, String keyPoint, boolean checked) implements PanelData {}

    /** A scorecard was submitted; what it recommends is not told here. */
    public record SubmittedEntry() implements PanelData {}

    public record CancelledEntry() implements PanelData {}

    /**
     * The entry as a panel member or reviewer sees it, or empty if that viewer may not.
     *
     * @param room the room at or after the entry
     */
    public static Optional<EntryView> of(Room room, RoomEntry placed, PrivateSight sight) {
        LogEntry entry = placed.entry();
        if (entry.kind().isPrivate() && !sight.sees(entry.author())) {
            return Optional.empty();
        }
        return data(room, placed)
                .map(data -> new EntryView(
                        placed.position(),
                        entry.time(),
                        entry.author(),
                        entry.authorName(),
                        entry.role(),
                        entry.kind(),
                        data));
    }

    private static Optional<PanelData> data(Room room, RoomEntry placed) {
        LogEntry entry = placed.entry();
        return switch (entry.data()) {
            case EntryData.Opened opened -> Optional.of(new OpenedEntry(opened.title(), opened.minutes()));
            case EntryData.Joined joined ->
                Optional.of(new JoinedEntry(
                        entry.authorName(),
                        room.floor.find(entry.author()).map(Participant::status).orElse(Participant.Status.WAITING)));
            case EntryData.Admitted admitted -> Optional.of(new AdmittedEntry(admitted.participant()));
            case EntryData.Removed removed -> Optional.of(new RemovedEntry(removed.participant()));
            case EntryData.Started started -> Optional.of(new StartedEntry());
            case EntryData.Ended ended -> Optional.of(new EndedEntry());
            case EntryData.Asked asked ->
                room.agenda.find(asked.question()).map(item -> asked(item, placed.position()));
            case EntryData.Closed closed -> Optional.of(new ClosedEntry(closed.question()));
            case FileEntry.Edited edited ->
                Optional.of(new EditedEntry(edited.file(), edited.base(), edited.updates()));
            case EntryData.Chatted chatted -> Optional.of(new ChattedEntry(chatted.text()));
            case FileEntry.Created created -> Optional.of(new CreatedEntry(created.file(), created.language()));
            case FileEntry.Renamed renamed ->
                Optional.of(new RenamedEntry(renamed.file(), renamed.to(), renamed.language()));
            case FileEntry.Deleted deleted -> Optional.of(new DeletedEntry(deleted.file()));
            case EntryData.Hinted hinted -> Optional.of(new HintedEntry(hinted.question(), hinted.hint()));
            case EntryData.Followed followed ->
                Optional.of(new FollowedEntry(followed.question(), followed.followUp()));
            case EntryData.Budgeted budgeted -> Optional.of(new BudgetedEntry(budgeted.question(), budgeted.minutes()));
            case EntryData.Thinking thinking -> Optional.of(new ThinkingEntry(thinking.until(entry.time())));
            case FileEntry.Ran ran -> Optional.of(new RanEntry(RunResult.of(placed.position(), entry, ran)));
            case BoardEntry.Drawn drawn -> Optional.of(new DrawnEntry(drawn.elements()));
            case EntryData.Noted noted ->
                Optional.of(new NotedEntry(
                        noted.id(),
                        noted.text(),
                        noted.question(),
                        room.marks.taken(entry.author(), noted.id()).orElse(entry.moment(noted.at()))));
            case EntryData.Rated rated ->
                Optional.of(
                        new RatedEntry(rated.question(), rated.criterion(), rated.level(), entry.moment(rated.at())));
            case EntryData.Ticked ticked ->
                Optional.of(new TickedEntry(ticked.question(), ticked.keyPoint(), ticked.checked()));
            case EntryData.Submitted submitted -> Optional.of(new SubmittedEntry());
            case EntryData.Cancelled cancelled -> Optional.of(new CancelledEntry());
            case EntryData.Voided voided -> Optional.empty();
        };
    }

    private static PanelData asked(Item item, long position) {
        return new AskedEntry(
                item.question(),
                item.version(),
                item.minutes(),
                item.weight(),
                item.inKit(),
                item.number() == null ? 0 : item.number(),
                item.inKit() ? null : item.content(),
                StarterFile.of(item, position));
    }
}
