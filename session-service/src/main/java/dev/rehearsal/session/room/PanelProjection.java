package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as interviewers and reviewers see them. */
public final class PanelProjection {

    private PanelProjection() {}

    /** What an entry tells the panel. */
    public sealed interface PanelData extends EntryView.ViewData {}

    public record Opened(String title, int minutes) implements PanelData {}

    public record Joined(String name, Participant.Status status) implements PanelData {}

    public record Admitted(ParticipantId participant) implements PanelData {}

    public record Removed(ParticipantId participant) implements PanelData {}

    public record Started() implements PanelData {}

    public record Ended() implements PanelData {}

    /**
     * A question was revealed.
     *
     * @param content only for a question beyond the kit; the view has the others
     * @param file the shared file made from the question's starter, the first time it is asked
     */
    public record Asked(
            QuestionId question,
            int version,
            int minutes,
            int weight,
            boolean inKit,
            int number,
            @Nullable QuestionContent content,
            @Nullable StarterFile file)
            implements PanelData {}

    public record Closed(QuestionId question) implements PanelData {}

    public record Edited(String file, int base, List<ChangeSet> updates) implements PanelData {}

    public record Chatted(String text) implements PanelData {}

    public record Noted(UUID id, String text, @Nullable QuestionId question) implements PanelData {}

    public record Rated(
            QuestionId question,
            String criterion,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer level) implements PanelData {}

    public record Ticked(QuestionId question, String keyPoint, boolean checked) implements PanelData {}

    /** A scorecard was submitted; what it recommends is not told here. */
    public record Submitted() implements PanelData {}

    public record Cancelled() implements PanelData {}

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
            case EntryData.Opened opened -> Optional.of(new Opened(opened.title(), opened.minutes()));
            case EntryData.Joined joined ->
                Optional.of(new Joined(
                        entry.authorName(),
                        room.floor.find(entry.author()).map(Participant::status).orElse(Participant.Status.WAITING)));
            case EntryData.Admitted admitted -> Optional.of(new Admitted(admitted.participant()));
            case EntryData.Removed removed -> Optional.of(new Removed(removed.participant()));
            case EntryData.Started started -> Optional.of(new Started());
            case EntryData.Ended ended -> Optional.of(new Ended());
            case EntryData.Asked asked ->
                room.agenda.find(asked.question()).map(item -> asked(room, item, placed.position()));
            case EntryData.Closed closed -> Optional.of(new Closed(closed.question()));
            case EntryData.Edited edited -> Optional.of(new Edited(edited.file(), edited.base(), edited.updates()));
            case EntryData.Chatted chatted -> Optional.of(new Chatted(chatted.text()));
            case EntryData.Noted noted -> Optional.of(new Noted(noted.id(), noted.text(), noted.question()));
            case EntryData.Rated rated -> Optional.of(new Rated(rated.question(), rated.criterion(), rated.level()));
            case EntryData.Ticked ticked ->
                Optional.of(new Ticked(ticked.question(), ticked.keyPoint(), ticked.checked()));
            case EntryData.Submitted submitted -> Optional.of(new Submitted());
            case EntryData.Cancelled cancelled -> Optional.of(new Cancelled());
            case EntryData.Voided voided -> Optional.empty();
        };
    }

    private static PanelData asked(Room room, Item item, long position) {
        return new Asked(
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
