package dev.rehearsal.session.room;

import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session's room: the fold of its entries in the log. {@link #apply} is deterministic; equal entries in equal order give equal rooms
 * and equal outcomes. Not safe for use by several threads at once; what its accessors return is to be read before the next entry.
 */
public final class Room {

    final SessionId session;
    final Sequences sequences;
    final Floor floor;
    final Agenda agenda;
    final Desk desk;
    final Marks marks;
    final List<ChatLine> chat;
    final Runs runs;
    final Board board;
    long position;
    Phase phase;
    String title;
    int minutes;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant endedAt;

    /** Until when the candidate was given time to think, or null. */
    @Nullable
    Instant thinkingUntil;

    /** The room of a session before its first entry. */
    public Room(SessionId session) {
        this.session = session;
        this.sequences = new Sequences();
        this.floor = new Floor();
        this.agenda = new Agenda();
        this.desk = Desk.fresh();
        this.marks = new Marks();
        this.chat = new ArrayList<>();
        this.runs = new Runs();
        this.board = new Board();
        this.phase = Phase.LOBBY;
        this.title = "";
    }

    /** The room as it was when the snapshot was taken. */
    public Room(RoomSnapshot snapshot) {
        this.session = snapshot.session();
        this.sequences = Sequences.of(snapshot.clients());
        this.floor = Floor.of(snapshot.participants(), Objects.requireNonNullElse(snapshot.barred(), List.of()));
        this.agenda = Agenda.of(snapshot.items(), snapshot.current());
        this.desk = Desk.of(snapshot.files());
        this.marks = Marks.of(snapshot.notes(), snapshot.ratings(), snapshot.ticks(), snapshot.submitted());
        this.chat = new ArrayList<>(snapshot.chat());
        this.runs = Runs.of(snapshot.runs());
        this.board = Board.of(snapshot.board());
        this.thinkingUntil = snapshot.thinkingUntil();
        this.position = snapshot.position();
        this.phase = snapshot.phase();
        this.title = snapshot.title();
        this.minutes = snapshot.minutes();
        this.startedAt = snapshot.startedAt();
        this.endedAt = snapshot.endedAt();
    }

    /** Everything needed to go on from here later. */
    public RoomSnapshot snapshot() {
        return new RoomSnapshot(
                session,
                position,
                phase,
                title,
                minutes,
                startedAt,
                endedAt,
                sequences.snapshot(),
                floor.snapshot(),
                agenda.snapshot(),
                agenda.current().map(Item::question).orElse(null),
                desk.snapshot(),
                List.copyOf(chat),
                marks.notes(),
                marks.ratings(),
                marks.ticks(),
                List.copyOf(marks.submitted()),
                runs.all(),
                thinkingUntil,
                floor.barred(),
                board.all());
    }

    /**
     * Takes the next entry of this session's log.
     *
     * @throws IllegalArgumentException if it is an entry of another session
     */
    public Outcome apply(LogEntry entry) {
        if (!entry.session().equals(session)) {
            throw new IllegalArgumentException("an entry of session " + entry.session() + " in the room of " + session);
        }
        return switch (sequences.place(entry.author(), entry.client(), entry.seq())) {
            case DUPLICATE -> new Outcome.Duplicate();
            case GAP -> new Outcome.Gap();
            case NEXT -> next(entry);
        };
    }

    private Outcome next(LogEntry entry) {
        boolean firstOfClient = entry.seq() == 1;
        sequences.take(entry.author(), entry.client(), entry.seq());
        Refusal refusal = Rules.refuse(this, entry, firstOfClient);
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        position++;
        return new Outcome.Applied(new RoomEntry(position, entry), Effects.of(this, entry));
    }

    /**
     * Takes an archived entry: one that took effect right after what is in this room. Numbers of refused entries in between need not
     * have been passed.
     *
     * @throws IllegalArgumentException if it is not the next in place
     */
    public void replay(RoomEntry placed) {
        pass(placed);
        Effects.of(this, placed.entry());
    }

    /**
     * The same, but the files keep their texts: for whom only the rest of the room matters. Typing is most of what happens, and what
     * takes time.
     *
     * @throws IllegalArgumentException if it is not the next in place
     */
    public void replayBesidesTexts(RoomEntry placed) {
        pass(placed);
        if (placed.entry().kind() != EntryKind.EDITED) {
            Effects.of(this, placed.entry());
        }
    }

    private void pass(RoomEntry placed) {
        if (placed.position() != position + 1) {
            throw new IllegalArgumentException("entry " + placed.position() + " does not follow " + position);
        }
        LogEntry entry = placed.entry();
        sequences.take(entry.author(), entry.client(), entry.seq());
        position++;
    }

    /**
     * Takes note that an entry was refused, when a room is built from its archive instead of the log. Of a client's refused entries
     * only the last needs to be passed: what is kept of a client is its last word.
     */
    public void passRefused(ParticipantId author, UUID client, long seq) {
        sequences.take(author, client, seq);
    }

    public SessionId session() {
        return session;
    }

    /** The place of the last entry that took effect; 0 before the first. */
    public long position() {
        return position;
    }

    public Phase phase() {
        return phase;
    }

    /** The last sequence number of a client that took effect or was refused; 0 for a client not known. */
    public long acknowledged(ParticipantId author, UUID client) {
        return sequences.last(author, client);
    }

    public Optional<Participant> participant(ParticipantId id) {
        return floor.find(id);
    }

    /** Whether a candidate of that id may not be here, come or not yet come. */
    public boolean keepsOut(ParticipantId candidate) {
        return floor.keepsOut(candidate);
    }

    public Collection<Participant> participants() {
        return Collections.unmodifiableCollection(floor.all());
    }

    public Collection<Item> items() {
        return Collections.unmodifiableCollection(agenda.all());
    }

    /** The questions that were asked, in their order. */
    public List<Item> asked() {
        return agenda.all().stream()
                .filter(Item::wasAsked)
                .sorted(Comparator.comparing(item -> Objects.requireNonNullElse(item.number(), 0)))
                .toList();
    }

    public Collection<SharedFile> files() {
        return Collections.unmodifiableCollection(desk.all());
    }

    /** Who has submitted a scorecard. */
    public Set<ParticipantId> submitted() {
        return Set.copyOf(marks.submitted());
    }
}
