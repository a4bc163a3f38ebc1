package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.LogRecord;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A room that is open on this replica, with the seats in it. Entries come from the hub's thread, people from others. */
final class OpenRoom {

    private final OrganisationId organisation;
    private final SessionId session;
    private final int partition;
    private final Consumer<Seat> greeter;
    private final Room room;
    private final RecentEntries recent;
    private final Seats seats;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final long loadedOffset;
    private long lastOffset;
    private Instant emptySince;
    private boolean shut;

    OpenRoom(
            OrganisationId organisation,
            SessionId session,
            int partition,
            Archive.Loaded loaded,
            int socketsEach,
            Consumer<Seat> greeter,
            Instant now) {
        this.organisation = organisation;
        this.session = session;
        this.partition = partition;
        this.seats = new Seats(socketsEach);
        this.greeter = greeter;
        this.room = loaded.room();
        this.recent = new RecentEntries(loaded.recent());
        this.loadedOffset = loaded.nextOffset();
        this.lastOffset = loaded.nextOffset() - 1;
        this.emptySince = now;
        if (room.position() > 0) {
            begun.complete(null);
        }
    }

    OrganisationId organisation() {
        return organisation;
    }

    SessionId session() {
        return session;
    }

    int partition() {
        return partition;
    }

    /** Where in its partition to read on from. */
    long loadedOffset() {
        return loadedOffset;
    }

    /** Completes when the room knows everything that was in the log when it was opened. */
    CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** Completes when the room has its first entry. */
    CompletableFuture<Void> begun() {
        return begun;
    }

    synchronized boolean isEmpty() {
        return room.position() == 0;
    }

    /** Whether the record at an offset was taken before, or is in what the room was loaded from. */
    synchronized boolean has(long offset) {
        return offset <= lastOffset;
    }

    /** Takes the next record of the log; one that was taken before is passed over. */
    synchronized void take(LogRecord logged) {
        if (has(logged.offset())) {
            return;
        }
        lastOffset = logged.offset();
        LogEntry entry = logged.entry();
        switch (room.apply(entry)) {
            case Outcome.Applied applied -> tell(applied.entry());
            case Outcome.Refused refused ->
                offer(Seats.authorOf(entry), new ServerFrame.Refused(entry.seq(), refused.refusal()).text());
            case Outcome.Duplicate duplicate -> {
                // The client learned of it when it took effect, or in its welcome.
            }
            // Of a client that has been forgotten, for its person came back by many others: on a new socket it learns
            // of that.
            case Outcome.Gap gap ->
                seats.close(Seats.authorOf(entry), CloseCode.TRY_AGAIN, "an entry before this one is missing");
        }
        if (room.position() > 0) {
            begun.complete(null);
        }
    }

    private void tell(RoomEntry placed) {
        recent.add(placed);
        FrameCache frames = new FrameCache(room, placed);
        for (Seat seat : seats) {
            if (!seat.isAboutIt(placed.entry().data())) {
                frames.frameFor(seat).ifPresent(seat.outbound()::offer);
            }
        }
        turned(placed.entry().data());
    }

    private void turned(EntryData data) {
        if (data instanceof EntryData.Admitted admitted) {
            offerView(Seats.of(admitted.participant()));
            forEach(Seats.of(admitted.participant()), greeter);
        } else if (data instanceof EntryData.Removed removed) {
            forEach(Seats.of(removed.participant()), seat -> {
                seat.outbound().closeAfter(freshView(seat), CloseCode.REMOVED, "removed from the room");
                seats.remove(seat);
            });
        } else if (data instanceof EntryData.Submitted) {
            offerView(seat ->
                    seat.role() == RoomRole.INTERVIEWER && room.submitted().contains(seat.participant()));
        } else if (data instanceof EntryData.Cancelled) {
            seats.close(seat -> true, CloseCode.NO_SESSION, "the session was cancelled");
        }
    }

    private void forEach(Predicate<Seat> whom, Consumer<Seat> what) {
        for (Seat seat : seats) {
            if (whom.test(seat)) {
                what.accept(seat);
            }
        }
    }

    private void offer(Predicate<Seat> whom, String frame) {
        forEach(whom, seat -> seat.outbound().offer(frame));
    }

    private void offerView(Predicate<Seat> whom) {
        forEach(whom, seat -> seat.outbound().offerView(freshView(seat)));
    }

    private String freshView(Seat seat) {
        return ServerFrame.FreshView.of(room.position(), seat.view(room)).text();
    }

    /**
     * What a socket is told first. Its text is written by whoever sat down, without the lock of the room: a room is large.
     *
     * @param acked the last sequence number of the client the room knows
     * @param greeting where the room is, or null if the socket was closed
     * @param missed what follows it
     */
    record Place(long acked, @Nullable ServerFrame greeting, List<String> missed) {}

    /**
     * Gives a socket its place: with what came after a position it knows, or with a fresh view. What happens from now on waits in its
     * {@link Outbound} until that is told.
     *
     * @param after the last position the client has, or null
     * @param archived entries after that position from the archive, if the room itself does not go back so far
     * @return null if nobody can sit down here any more
     */
    synchronized @Nullable Place sit(Seat seat, @Nullable Long after, List<RoomEntry> archived, Instant now) {
        if (shut) {
            return null;
        }
        if (seat.isRemoved(room)) {
            seat.outbound().close(CloseCode.REMOVED, "removed from the room");
            return new Place(0, null, List.of());
        }
        long acked = room.acknowledged(seat.participant(), seat.client());
        List<String> missed =
                after == null ? null : Resuming.frames(room, recent.after(after, room.position(), archived), seat);
        ServerFrame greeting = missed == null
                ? ServerFrame.Welcome.of(seat.you(), room.position(), acked, now, seat.view(room))
                : new ServerFrame.Resumed(seat.you(), room.position(), acked, now);
        seat.outbound().hold();
        seats.add(seat);
        if (seat.looksAround(room)) {
            greeter.accept(seat);
        }
        return new Place(acked, greeting, missed == null ? List.of() : missed);
    }

    synchronized void leave(Seat seat, Instant now) {
        seats.remove(seat);
        if (seats.isEmpty()) {
            emptySince = now;
        }
    }

    /** Closes the door if nobody has been here since that moment; true if it is closed now. */
    synchronized boolean shutIfEmptySince(Instant moment) {
        shut = shut || (seats.isEmpty() && emptySince.isBefore(moment));
        return shut;
    }

    /** Closes the door and every socket. */
    synchronized void shut(CloseCode code, String reason) {
        shut = true;
        seats.close(seat -> true, code, reason);
    }

    /** Sends a frame to those of them who are let in. */
    synchronized void show(ServerFrame frame, Predicate<Seat> whom) {
        offer(seat -> whom.test(seat) && seat.looksAround(room), frame.text());
    }

    /** Whether whoever sits there is let in so far. */
    synchronized boolean letsLookAround(Seat seat) {
        return seat.looksAround(room);
    }

    /** Closes the sockets of somebody, whoever it is. */
    synchronized void close(ParticipantId participant, CloseCode code, String reason) {
        seats.close(Seats.of(participant), code, reason);
    }

    /** Whether the tab that wrote an entry sits here, and not on another replica. */
    synchronized boolean seats(LogEntry entry) {
        return seats.any(Seats.authorOf(entry));
    }

    synchronized boolean knows(QuestionId question) {
        return room.items().stream().anyMatch(item -> item.question().equals(question));
    }

    /** The oldest position the room itself can resume from. */
    synchronized long reachesBackTo() {
        return recent.reachesBackTo(room.position());
    }
}
