package dev.rehearsal.session.room;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ParticipantRole;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out an entry that {@link Rules} let through, and tells what follows from it outside the room. */
final class Effects {

    private final Room room;
    private final LogEntry entry;
    private final List<SessionEvent> events = new ArrayList<>();

    private Effects(Room room, LogEntry entry) {
        this.room = room;
        this.entry = entry;
    }

    static List<SessionEvent> of(Room room, LogEntry entry) {
        Effects effects = new Effects(room, entry);
        effects.carryOut();
        return effects.events;
    }

    private void carryOut() {
        switch (entry.data()) {
            case EntryData.Opened opened -> open(opened);
            case EntryData.Joined joined -> join();
            case EntryData.Admitted admitted ->
                room.floor.turn(admitted.participant(), Participant.Status.ADMITTED, entry.time());
            case EntryData.Removed removed -> room.floor.remove(removed.participant(), entry.time());
            case EntryData.Started started -> start();
            case EntryData.Ended ended -> end();
            case EntryData.Asked asked -> ask(asked);
            case EntryData.Closed closed -> closeCurrent();
            case FileEntry.Edited edited -> room.desk.edit(edited);
            case FileEntry.Created created -> room.desk.create(created);
            case FileEntry.Renamed renamed -> room.desk.rename(renamed);
            case FileEntry.Deleted deleted -> room.desk.delete(deleted);
            case EntryData.Hinted hinted -> room.agenda.change(hinted.question(), item -> item.withHint(hinted.hint()));
            case EntryData.Followed followed ->
                room.agenda.change(followed.question(), item -> item.withFollowUp(followed.followUp()));
            case EntryData.Budgeted budgeted ->
                room.agenda.change(budgeted.question(), item -> item.withMinutes(budgeted.minutes()));
            case EntryData.Thinking thinking -> room.thinkingUntil = thinking.until(entry.time());
            case FileEntry.Ran ran -> room.runs.add(RunResult.of(room.position, entry, ran));
            case BoardEntry.Drawn drawn -> room.board.draw(drawn);
            case EntryData.Chatted chatted ->
                room.chat.add(new ChatLine(room.position, entry.time(), entry.author(), chatted.text()));
            case EntryData.Noted noted -> room.marks.note(entry, noted, room.position);
            case EntryData.Rated rated -> rate(rated);
            case EntryData.Ticked ticked -> room.marks.tick(entry.author(), ticked);
            case EntryData.Submitted submitted -> submit(submitted);
            case EntryData.Cancelled cancelled -> room.phase = Phase.ENDED;
            case EntryData.Voided voided -> throw new IllegalStateException("a voided entry is never let through");
        }
    }

    private void open(EntryData.Opened opened) {
        room.title = opened.title();
        room.minutes = opened.minutes();
        room.agenda.fill(opened.items());
    }

    private void join() {
        if (room.floor.join(entry)) {
            ParticipantRole role =
                    entry.role() == RoomRole.CANDIDATE ? ParticipantRole.CANDIDATE : ParticipantRole.INTERVIEWER;
            events.add(new SessionEvent.ParticipantJoined(
                    room.session, entry.author().toString(), role, room.position, entry.time()));
        }
    }

    private void start() {
        room.phase = Phase.LIVE;
        room.startedAt = entry.time();
        events.add(new SessionEvent.SessionStarted(room.session, room.position, entry.time()));
    }

    private void end() {
        closeCurrent();
        room.phase = Phase.ENDED;
        room.endedAt = entry.time();
        events.add(new SessionEvent.SessionEnded(room.session, room.position, entry.time()));
    }

    private void ask(EntryData.Asked asked) {
        closeCurrent();
        Optional<Item> known = room.agenda.find(asked.question());
        QuestionContent content = known.map(Item::content).orElse(asked.content());
        boolean first = !known.map(Item::wasAsked).orElse(false);
        String file = first && content != null && content.starter() != null ? room.desk.add(content.starter()) : null;
        Item item = room.agenda.ask(asked, entry.time(), room.position, file);
        if (first) {
            events.add(questionAsked(item));
        }
    }

    private SessionEvent questionAsked(Item item) {
        QuestionContent content = item.content();
        return new SessionEvent.QuestionAsked(
                room.session,
                item.question(),
                item.version(),
                content.competency(),
                content.level(),
                content.kind(),
                content.difficulty(),
                item.weight(),
                content.criteria().stream()
                        .map(criterion -> new SessionEvent.CriterionWeight(criterion.id(), criterion.weight()))
                        .toList(),
                item.inKit(),
                room.position,
                entry.time());
    }

    private void closeCurrent() {
        room.agenda
                .closeCurrent(entry.time())
                .ifPresent(item -> events.add(new SessionEvent.AnswerSubmitted(
                        room.session, item.question(), item.openSeconds(), room.position, entry.time())));
        room.thinkingUntil = null;
    }

    private void rate(EntryData.Rated rated) {
        room.marks.rate(entry, rated, room.position);
        int version = room.agenda.find(rated.question()).map(Item::version).orElseThrow();
        events.add(new SessionEvent.RatingRecorded(
                room.session,
                new MemberId(entry.author().value()),
                rated.question(),
                version,
                rated.criterion(),
                rated.level(),
                room.position,
                entry.time()));
    }

    private void submit(EntryData.Submitted submitted) {
        room.marks.submit(entry.author());
        events.add(new SessionEvent.ScorecardSubmitted(
                room.session,
                new MemberId(entry.author().value()),
                submitted.recommendation(),
                submitted.revision(),
                entry.time()));
    }
}
