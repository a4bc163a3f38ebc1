package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Entries as the candidate sees them: types of their own, so that no text meant for the panel has a place to be in. Who waits sees
 * people come and go, and the session start and end.
 */
public final class CandidateProjection {

    private CandidateProjection() {}

    /** What an entry tells the candidate. */
    public sealed interface CandidateData extends EntryView.ViewData {}

    public record Opened(String title, int minutes) implements CandidateData {}

    public record Joined(String name) implements CandidateData {}

    public record Admitted(ParticipantId participant) implements CandidateData {}

    public record Removed(ParticipantId participant) implements CandidateData {}

    public record Started() implements CandidateData {}

    public record Ended() implements CandidateData {}

    public record Asked(
            QuestionId question,
            String prompt,
            int number,
            @Nullable StarterFile file) implements CandidateData {}

    public record Closed(QuestionId question) implements CandidateData {}

    public record Edited(String file, int base, List<ChangeSet> updates) implements CandidateData {}

    public record Created(String file, String language) implements CandidateData {}

    public record Renamed(String file, String to, String language) implements CandidateData {}

    public record Deleted(String file) implements CandidateData {}

    /** Time to think was given, or ended: {@code until} is null then. */
    public record Thinking(@Nullable Instant until) implements CandidateData {}

    public record Ran(CandidateView.Run result) implements CandidateData {}

    public record Drawn(List<BoardElement> elements) implements CandidateData {}

    public record Chatted(String text) implements CandidateData {}

    public record Cancelled() implements CandidateData {}

    /**
     * The entry as that candidate sees it, or empty if it is not for candidates.
     *
     * @param room the room at or after the entry
     */
    public static Optional<EntryView> of(Room room, RoomEntry placed, ParticipantId candidate) {
        LogEntry entry = placed.entry();
        boolean inside =
                room.floor.find(candidate).filter(Participant::takesPart).isPresent();
        return data(room, placed, inside)
                .map(data -> new EntryView(
                        placed.position(),
                        entry.time(),
                        entry.author(),
                        entry.authorName(),
                        entry.role(),
                        entry.kind(),
                        data));
    }

    private static Optional<CandidateData> data(Room room, RoomEntry placed, boolean inside) {
        LogEntry entry = placed.entry();
        return switch (entry.data()) {
            case EntryData.Opened opened -> Optional.of(new Opened(opened.title(), opened.minutes()));
            case EntryData.Joined joined -> Optional.of(new Joined(entry.authorName()));
            case EntryData.Admitted admitted -> Optional.of(new Admitted(admitted.participant()));
            case EntryData.Removed removed -> Optional.of(new Removed(removed.participant()));
            case EntryData.Started started -> Optional.of(new Started());
            case EntryData.Ended ended -> Optional.of(new Ended());
            case EntryData.Asked asked ->
                inside
                        ? room.agenda.find(asked.question()).map(item -> asked(item, placed.position()))
                        : Optional.empty();
            case EntryData.Closed closed -> inside ? Optional.of(new Closed(closed.question())) : Optional.empty();
            case FileEntry.Edited edited ->
                inside ? Optional.of(new Edited(edited.file(), edited.base(), edited.updates())) : Optional.empty();
            case FileEntry.Created created ->
                inside ? Optional.of(new Created(created.file(), created.language())) : Optional.empty();
            case FileEntry.Renamed renamed ->
                inside ? Optional.of(new Renamed(renamed.file(), renamed.to(), renamed.language())) : Optional.empty();
            case FileEntry.Deleted deleted -> inside ? Optional.of(new Deleted(deleted.file())) : Optional.empty();
            case EntryData.Hinted hinted -> Optional.empty();
            case EntryData.Followed followed -> Optional.empty();
            case EntryData.Budgeted budgeted -> Optional.empty();
            case EntryData.Thinking thinking ->
                inside ? Optional.of(new Thinking(thinking.until(entry.time()))) : Optional.empty();
            case FileEntry.Ran ran ->
                inside
                        ? Optional.of(new Ran(CandidateView.Run.of(RunResult.of(placed.position(), entry, ran))))
                        : Optional.empty();
            case BoardEntry.Drawn drawn -> inside ? Optional.of(new Drawn(drawn.elements())) : Optional.empty();
            case EntryData.Chatted chatted -> inside ? Optional.of(new Chatted(chatted.text())) : Optional.empty();
            case EntryData.Noted noted -> Optional.empty();
            case EntryData.Rated rated -> Optional.empty();
            case EntryData.Ticked ticked -> Optional.empty();
            case EntryData.Submitted submitted -> Optional.empty();
            case EntryData.Cancelled cancelled -> Optional.of(new Cancelled());
            case EntryData.Voided voided -> Optional.empty();
        };
    }

    private static CandidateData asked(Item item, long position) {
        return new Asked(
                item.question(),
                item.content().prompt(),
                item.number() == null ? 0 : item.number(),
                StarterFile.of(item, position));
    }
}
