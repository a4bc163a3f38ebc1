package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole state of a room, to be kept and to go on from. What is in it is the room's business: only {@link Room} makes and reads one. */
public record RoomSnapshot(
        SessionId session,
        long position,
        Phase phase,
        String title,
        int minutes,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<Sequences.Client> clients,
        List<Participant> participants,
        List<Item> items,
        @Nullable QuestionId current,
        List<SharedFile> files,
        List<ChatLine> chat,
        List<Marks.Note> notes,
        List<Marks.Rating> ratings,
        List<Marks.Tick> ticks,
        List<ParticipantId> submitted,
        @Nullable List<RunResult> runs,
        @Nullable Instant thinkingUntil,
        @Nullable List<ParticipantId> barred,
        @Nullable List<BoardElement> board) {}
