package dev.rehearsal.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.archive.ArchiveInMemory;
import dev.rehearsal.session.room.archive.DerivedEvent;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whatever delivery does to the recorded interview, it comes to the same room, the same views and the same events under the same ids.
 *
 * <p>What delivery can do is on two sides of the log, because the log is the sequencer: the order in it is the order of the session.
 *
 * <ul>
 *   <li>Before the log, clients send again, too early, or late. Such a send is one more record. It must change nothing unless it is
 *       its turn, wherever in the log it is. Sends of several clients that get to the log in another order are another session; of
 *       that one nothing is promised but what is promised of every session: all replicas agree on it.
 *   <li>After the log, records come in the order of their offsets, but twice, with those of other sessions in between, or broken off;
 *       then a replica goes on from the archive, which is somewhere before, and an archivist from where the database says.
 * </ul>
 */
class RecordedDeliveriesTest {

    private static final int SEEDS = 500;
    private static final List<LogRecord> LOG = RecordedInterview.log();
    private static final Room ROOM = folded(LOG);
    private static final List<DerivedEvent> EVENTS = ArchiveInMemory.of(LOG).events();

    @Test
    void sendsThatComeAgainOrBeforeTheirTurnChangeNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            List<LogRecord> written = Deliveries.withStragglers(LOG, random);
            // When
            Room room = folded(written);
            ArchiveInMemory archive = Deliveries.archived(written, random);
            // Then
            assertSame(ROOM, room, seed);
            assertSame(ROOM, archive.room(Cast.SESSION), seed);
            assertEquals(EVENTS, archive.events(), "seed " + seed);
        }
    }

    @Test
    void aReplicaMayOpenTheRoomAtAnyMomentAndReadTwice() {
        for (int archived = 0; archived <= LOG.size(); archived++) {
            for (int seed = 0; seed < 3; seed++) {
                // When
                Room room = Deliveries.opened(Cast.SESSION, archived, LOG, new Random(seed));
                // Then
                assertSame(ROOM, room, archived);
            }
        }
    }

    @Test
    void archivistsThatCrashOrCollideDeriveEveryEventOnceAndInOrder() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // When
            ArchiveInMemory archive = Deliveries.archived(LOG, new Random(seed));
            // Then
            assertEquals(EVENTS, archive.events(), "seed " + seed);
            assertSame(ROOM, archive.room(Cast.SESSION), seed);
        }
    }

    @Test
    void aSnapshotOfAnyMomentIsAsGoodAsTheLogBeforeIt() throws RoomJson.Unreadable {
        Room before = new Room(Cast.SESSION);
        for (int cut = 0; cut <= LOG.size(); cut++) {
            // When
            Room room = copied(before);
            LOG.subList(cut, LOG.size()).forEach(logged -> room.apply(logged.entry()));
            // Then
            assertSame(ROOM, room, cut);
            if (cut < LOG.size()) {
                before.apply(LOG.get(cut).entry());
            }
        }
    }

    @Test
    void entriesAfterAnyPositionGiveWhoeverResumesThereTheSameViews() throws RoomJson.Unreadable {
        List<RoomEntry> entries = ArchiveInMemory.of(LOG).entries(Cast.SESSION);
        Room before = new Room(Cast.SESSION);
        for (int position = 0; position < entries.size(); position++) {
            // When
            Room room = copied(before);
            entries.subList(position, entries.size()).forEach(room::replay);
            // Then
            assertEquals(Seen.of(ROOM), Seen.of(room), "resumed after " + position);
            before.replay(entries.get(position));
        }
    }

    @Test
    void sessionsThatShareThePartitionChangeNothing() {
        List<SessionId> others = List.of(session(2), session(3), session(4));
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            // Given
            Random random = new Random(seed);
            List<List<LogRecord>> logs = new ArrayList<>(List.of(LOG));
            others.forEach(other -> logs.add(Deliveries.inAnotherOrder(Deliveries.ofSession(other, LOG), random)));
            List<LogRecord> partition = Deliveries.merged(logs, random);
            // When
            ArchiveInMemory archive = Deliveries.archived(partition, random);
            Room opened = Deliveries.opened(Cast.SESSION, random.nextInt(partition.size() + 1), partition, random);
            // Then
            assertSame(ROOM, opened, seed);
            assertSame(ROOM, archive.room(Cast.SESSION), seed);
            assertEquals(EVENTS, eventsOf(Cast.SESSION, archive), "seed " + seed);
            for (List<LogRecord> log : logs) {
                SessionId session = log.getFirst().entry().session();
                assertSame(folded(log), archive.room(session), seed);
                assertEquals(ArchiveInMemory.of(log).events(), eventsOf(session, archive), "seed " + seed);
            }
        }
    }

    @Test
    void inWhateverOrderSendsGetToTheLogAllReplicasAgree() {
        for (int seed = 0; seed < SEEDS / 5; seed++) {
            // Given
            Random random = new Random(seed);
            List<LogRecord> log = Deliveries.withStragglers(Deliveries.inAnotherOrder(LOG, random), random);
            Room first = folded(log);
            // When
            Room second = Deliveries.opened(Cast.SESSION, random.nextInt(log.size() + 1), log, random);
            ArchiveInMemory archive = Deliveries.archived(log, random);
            // Then
            assertSame(first, second, seed);
            assertSame(first, archive.room(Cast.SESSION), seed);
            assertEquals(ArchiveInMemory.of(log).events(), archive.events(), "seed " + seed);
        }
    }

    @Test
    void whoSendsNothingButWhatIsRefusedFromManyTabsFillsNoArchiveAndAllReplicasAgree() {
        for (int seed = 0; seed < SEEDS / 100; seed++) {
            // Given few tabs, or so many that the room forgets some
            Random random = new Random(seed);
            List<LogRecord> log = Deliveries.withRefused(LOG, 3_000, seed % 2 == 0 ? 40 : 400, random);
            Room first = folded(log);
            // When
            Room opened = Deliveries.opened(Cast.SESSION, random.nextInt(log.size() + 1), log, random);
            ArchiveInMemory archive = Deliveries.archived(log, random);
            // Then
            assertSame(first, opened, seed);
            assertSame(first, archive.room(Cast.SESSION), seed);
            assertEquals(ArchiveInMemory.of(log).events(), archive.events(), "seed " + seed);
            assertTrue(archive.refusals() <= Deliveries.authors(LOG).size() * 32, archive.refusals() + " are kept");
        }
    }

    private static Room folded(List<LogRecord> log) {
        Room room = new Room(log.getFirst().entry().session());
        log.forEach(logged -> room.apply(logged.entry()));
        return room;
    }

    /** As it comes out of the database. */
    private static Room copied(Room room) throws RoomJson.Unreadable {
        return new Room(RoomJson.snapshot(RoomJson.snapshot(room.snapshot())));
    }

    private static List<DerivedEvent> eventsOf(SessionId session, ArchiveInMemory archive) {
        return archive.events().stream()
                .filter(derived -> derived.event().session().equals(session))
                .toList();
    }

    private static SessionId session(int number) {
        return new SessionId(new UUID(Cast.SESSION.value().getMostSignificantBits(), number));
    }

    private static void assertSame(Room expected, Room room, int seed) {
        assertEquals(expected.snapshot(), room.snapshot(), "seed " + seed);
        assertEquals(RoomJson.snapshot(expected.snapshot()), RoomJson.snapshot(room.snapshot()), "seed " + seed);
        assertEquals(Seen.of(expected), Seen.of(room), "seed " + seed);
    }
}
