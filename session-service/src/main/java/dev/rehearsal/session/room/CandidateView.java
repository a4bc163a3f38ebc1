package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room as its candidate sees it. Written out field by field from the room, so that nothing gets in by being forgotten: of the
 * questions only the prompt of the open one, of the people only those who are in. While waiting: no question, file, message or
 * drawing.
 */
public record CandidateView(
        long position,
        Phase phase,
        String title,
        int minutes,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Me me,
        List<Person> people,
        @Nullable Prompt current,
        List<SharedFile> files,
        List<ChatLine> chat,
        List<Run> runs,
        @Nullable Instant thinkingUntil,
        List<BoardElement> board) {

    public record Me(ParticipantId id, String name, Participant.Status status) {}

    public record Person(ParticipantId id, String name, RoomRole role) {}

    /** The open question: its prompt, and the how-manyth of the interview it is. */
    public record Prompt(QuestionId question, String prompt, int number) {}

    /** What came of running code. Of a check only whether it passed: its words may give the answer away. */
    public record Run(
            long position,
            Instant time,
            ParticipantId author,
            UUID run,
            String file,
            String language,
            RunEnd end,
            long millis,
            String output,
            boolean truncated,
            List<Check> checks) {

        public record Check(boolean passed) {}

        static Run of(RunResult result) {
            return new Run(
                    result.position(),
                    result.time(),
                    result.author(),
                    result.run(),
                    result.file(),
                    result.language(),
                    result.end(),
                    result.millis(),
                    result.output(),
                    result.truncated(),
                    result.checks().stream()
                            .map(check -> new Check(check.passed()))
                            .toList());
        }
    }

    /** The room as it stands for that candidate, who may not have joined yet. */
    public static CandidateView of(Room room, ParticipantId candidate, String name) {
        Participant.Status status =
                room.floor.find(candidate).map(Participant::status).orElse(Participant.Status.WAITING);
        boolean inside = status == Participant.Status.ADMITTED;
        return new CandidateView(
                room.position,
                room.phase,
                room.title,
                room.minutes,
                room.startedAt,
                room.endedAt,
                new Me(candidate, name, status),
                people(room),
                inside ? room.agenda.current().map(CandidateView::prompt).orElse(null) : null,
                inside ? List.copyOf(room.desk.all()) : List.of(),
                inside ? List.copyOf(room.chat) : List.of(),
                inside ? room.runs.all().stream().map(Run::of).toList() : List.of(),
                inside ? room.thinkingUntil : null,
                inside ? room.board.all() : List.of());
    }

    private static List<Person> people(Room room) {
        return room.floor.all().stream()
                .filter(Participant::takesPart)
                .map(person -> new Person(person.id(), person.name(), person.role()))
                .toList();
    }

    private static Prompt prompt(Item item) {
        return new Prompt(
                item.question(),
                item.content().prompt(),
                Optional.ofNullable(item.number()).orElse(0));
    }
}
