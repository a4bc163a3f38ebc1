package dev.rehearsal.session.room.live;

import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The seats of one open room. To be used under the room's lock. */
final class Seats implements Iterable<Seat> {

    private final int mostEach;
    private final List<Seat> seats = new ArrayList<>();

    /**
     * @param mostEach how many one participant may have
     */
    Seats(int mostEach) {
        this.mostEach = mostEach;
    }

    /** Those there are now; seats may be closed while they are looked through. */
    @Override
    public Iterator<Seat> iterator() {
        return List.copyOf(seats).iterator();
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    boolean any(Predicate<Seat> which) {
        return seats.stream().anyMatch(which);
    }

    /** Adds a seat. An older one of the same browser tab is replaced, and so is the oldest if the participant has too many. */
    void add(Seat seat) {
        int tooMany = (int) seats.stream().filter(of(seat.participant())).count() - mostEach + 1;
        for (Seat other : this) {
            if (other.participant().equals(seat.participant())
                    && (other.client().equals(seat.client()) || tooMany > 0)) {
                other.outbound().close(CloseCode.REMOVED, "replaced by a newer connection");
                seats.remove(other);
                tooMany--;
            }
        }
        seats.add(seat);
    }

    void remove(Seat seat) {
        seats.remove(seat);
    }

    /** Closes those seats. */
    void close(Predicate<Seat> whose, CloseCode code, String reason) {
        for (Seat seat : this) {
            if (whose.test(seat)) {
                seat.outbound().close(code, reason);
                seats.remove(seat);
            }
        }
    }

    static Predicate<Seat> of(ParticipantId participant) {
        return seat -> seat.participant().equals(participant);
    }

    /** The browser tab an entry came from. */
    static Predicate<Seat> authorOf(LogEntry entry) {
        return seat ->
                seat.participant().equals(entry.author()) && seat.client().equals(entry.client());
    }
}
