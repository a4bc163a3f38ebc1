package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may happen in a room, by whom, and when. Looks, never touches. */
final class Rules {

    private final Room room;
    private final LogEntry entry;

    private Rules(Room room, LogEntry entry) {
        this.room = room;
        this.entry = entry;
    }

    /** Why the entry must not take effect, or null if it may. */
    static @Nullable Refusal refuse(Room room, LogEntry entry, boolean firstOfClient) {
        boolean opens = entry.data() instanceof EntryData.Opened;
        if (!opens && room.position == 0) {
            return Refusal.wrongPhase("The room is not open yet.");
        }
        if (firstOfClient && !mayBeFirst(entry)) {
            return Refusal.notJoined();
        }
        return new Rules(room, entry).refuse();
    }

    private static boolean mayBeFirst(LogEntry entry) {
        return switch (entry.data()) {
            case EntryData.Joined joined -> true;
            case EntryData.Opened opened -> true;
            case EntryData.Submitted submitted -> true;
            case EntryData.Voided voided -> true;
            case EntryData.Cancelled cancelled -> true;
            case EntryData.Removed removed -> entry.role() == RoomRole.SYSTEM;
            case EntryData.Admitted admitted -> false;
            case EntryData.Started started -> false;
            case EntryData.Ended ended -> false;
            case EntryData.Asked asked -> false;
            case EntryData.Closed closed -> false;
            case FileEntry.Edited edited -> false;
            case FileEntry.Created created -> false;
            case FileEntry.Renamed renamed -> false;
            case FileEntry.Deleted deleted -> false;
            case EntryData.Hinted hinted -> false;
            case EntryData.Followed followed -> false;
            case EntryData.Budgeted budgeted -> false;
            case EntryData.Thinking thinking -> false;
            case FileEntry.Ran ran -> false;
            case BoardEntry.Drawn drawn -> false;
            case EntryData.Chatted chatted -> false;
            case EntryData.Noted noted -> false;
            case EntryData.Rated rated -> false;
            case EntryData.Ticked ticked -> false;
        };
    }

    private @Nullable Refusal refuse() {
        return switch (entry.data()) {
            case EntryData.Opened opened ->
                first(unless(entry.role() == RoomRole.SYSTEM && room.position == 0, "The room is open already."));
            case EntryData.Joined joined -> room.floor.refuseJoining(entry);
            case EntryData.Admitted admitted ->
                first(
                        room.floor.unlessInterviewer(entry),
                        notOver(),
                        room.floor.refuseAdmitting(admitted.participant()));
            case EntryData.Removed removed ->
                first(
                        entry.role() == RoomRole.SYSTEM ? null : room.floor.unlessInterviewer(entry),
                        room.floor.refuseRemoving(entry, removed.participant()));
            case EntryData.Started started -> first(room.floor.unlessInterviewer(entry), in(Phase.LOBBY));
            case EntryData.Ended ended -> first(room.floor.unlessInterviewer(entry), in(Phase.LIVE));
            case EntryData.Asked asked ->
                first(room.floor.unlessInterviewer(entry), in(Phase.LIVE), room.agenda.refuseAsking(asked));
            case EntryData.Closed closed ->
                first(room.floor.unlessInterviewer(entry), in(Phase.LIVE), unlessOpen(closed.question()));
            case FileEntry.Edited edited ->
                first(room.floor.unlessInside(entry), notOver(), room.desk.refuseEditing(edited));
            case FileEntry.Created created ->
                first(room.floor.unlessInside(entry), notOver(), room.desk.refuseCreating(created));
            case FileEntry.Renamed renamed ->
                first(room.floor.unlessInside(entry), notOver(), room.desk.refuseRenaming(renamed));
            case FileEntry.Deleted deleted ->
                first(room.floor.unlessInside(entry), notOver(), room.desk.refuseDeleting(deleted));
            case EntryData.Hinted hinted ->
                first(room.floor.unlessInterviewer(entry), in(Phase.LIVE), room.agenda.refuseHint(hinted));
            case EntryData.Followed followed ->
                first(room.floor.unlessInterviewer(entry), in(Phase.LIVE), room.agenda.refuseFollowUp(followed));
            case EntryData.Budgeted budgeted ->
                first(room.floor.unlessInterviewer(entry), notOver(), unlessKnown(budgeted.question()));
            case EntryData.Thinking thinking -> first(room.floor.unlessInterviewer(entry), in(Phase.LIVE));
            case FileEntry.Ran ran -> first(room.floor.unlessInside(entry), notOver());
            case BoardEntry.Drawn drawn -> first(room.floor.unlessInside(entry), notOver(), room.board.refuse(drawn));
            case EntryData.Chatted chatted -> first(room.floor.unlessInside(entry), notOver(), chatFull());
            case EntryData.Noted noted ->
                first(
                        room.floor.unlessInterviewer(entry),
                        unlessKnown(noted.question()),
                        room.marks.refuseNote(entry.author(), noted));
            case EntryData.Rated rated ->
                first(room.floor.unlessInterviewer(entry), alreadySubmitted(), refuseRating(rated));
            case EntryData.Ticked ticked -> first(room.floor.unlessInterviewer(entry), refuseTick(ticked));
            case EntryData.Submitted submitted ->
                first(
                        unless(entry.role() == RoomRole.INTERVIEWER, "Only the panel submits scorecards."),
                        room.phase == Phase.LOBBY ? Refusal.wrongPhase("The session has not started.") : null,
                        alreadySubmitted());
            case EntryData.Cancelled cancelled ->
                first(
                        unless(entry.role() == RoomRole.SYSTEM, "Sessions are cancelled in the schedule."),
                        in(Phase.LOBBY));
            case EntryData.Voided voided -> new Refusal(voided.type(), voided.title(), voided.detail());
        };
    }

    private static @Nullable Refusal first(@Nullable Refusal... refusals) {
        for (Refusal refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal unless(boolean holds, String otherwise) {
        return holds ? null : Refusal.notAllowed(otherwise);
    }

    private @Nullable Refusal in(Phase needed) {
        if (room.phase == needed) {
            return null;
        }
        return Refusal.wrongPhase(
                switch (room.phase) {
                    case LOBBY -> "The session has not started.";
                    case LIVE -> "The session has started already.";
                    case ENDED -> "The session is over.";
                });
    }

    private @Nullable Refusal notOver() {
        return room.phase == Phase.ENDED ? Refusal.wrongPhase("The session is over.") : null;
    }

    private @Nullable Refusal chatFull() {
        return room.chat.size() < Limits.CHAT
                ? null
                : Refusal.limit("At most " + Limits.CHAT + " messages fit in a room.");
    }

    private @Nullable Refusal alreadySubmitted() {
        return room.marks.submitted().contains(entry.author()) ? Refusal.submitted() : null;
    }

    private @Nullable Refusal unlessOpen(QuestionId question) {
        boolean open = room.agenda
                .current()
                .filter(item -> item.question().equals(question))
                .isPresent();
        return open ? null : Refusal.unknown("That question is not open.");
    }

    private @Nullable Refusal unlessKnown(@Nullable QuestionId question) {
        return question == null || room.agenda.find(question).isPresent()
                ? null
                : Refusal.unknown("That question is not in this room.");
    }

    private @Nullable Refusal refuseRating(EntryData.Rated rated) {
        Optional<Item> item = room.agenda.find(rated.question()).filter(Item::wasAsked);
        if (item.isEmpty()) {
            return Refusal.notAsked();
        }
        boolean known = item.get().content().criteria().stream()
                .anyMatch(criterion -> criterion.id().equals(rated.criterion()));
        return known ? null : Refusal.unknown("The question has no such criterion.");
    }

    private @Nullable Refusal refuseTick(EntryData.Ticked ticked) {
        Optional<Item> item = room.agenda.find(ticked.question()).filter(Item::wasAsked);
        if (item.isEmpty()) {
            return Refusal.notAsked();
        }
        boolean known = item.get().content().keyPoints().stream()
                .anyMatch(point -> point.id().equals(ticked.keyPoint()));
        return known ? null : Refusal.unknown("The question has no such key point.");
    }
}
