package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int PARTITION = 3;
    private static final int RUNS = 400;
    private static final int STEPS = 120;
    private static final Instant TIME = Instant.parse("2030-01-01T09:00:00Z");
    private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(0, 1));
    private static final ParticipantId ANN = new ParticipantId(new UUID(1, 1));
    private static final UUID TAB = new UUID(9, 1);

    private final Arrivals arrivals = new Arrivals();
    private final List<LogRecord> log = new ArrayList<>();
    private final Deque<LogRecord> unacknowledged = new ArrayDeque<>();
    private final Map<SessionId, Room> open = new HashMap<>();
    private final Map<SessionId, OpenRoom> handles = new HashMap<>();
    private final Map<SessionId, Long> sequences = new HashMap<>();
    private int readerAt = Integer.MAX_VALUE;

    @Test
    void whatIsAcknowledgedInTurnNeedsNoReader() {
        // Given
        SessionId session = session(0);
        append(session, true);
        openFrom(session, 0);
        // When
        acknowledge();
        append(session, true);
        append(session, true);
        acknowledge();
        acknowledge();
        // Then
        assertAllArrived("acknowledged");
        assertFalse(read(), "read again, but for nothing");
    }

    @Test
    void whatFollowsARecordOfAnotherReplicaWaitsForTheReader() {
        // Given
        SessionId session = session(0);
        openFrom(session, 0);
        append(session, false);
        append(session, true);
        // When
        boolean arrived = arrivals.appended(unacknowledged.remove());
        // Then
        assertFalse(arrived);
        assertEquals(0, room(session).position());
        assertTrue(read());
        assertTrue(read());
        append(session, true);
        assertTrue(arrivals.appended(unacknowledged.remove()), "in turn again");
        assertAllArrived("read");
    }

    @Test
    void aRoomThatIsOpenedLaterMissesNothingThatWasAcknowledgedMeanwhile() {
        // Given
        SessionId early = session(0);
        SessionId late = session(1);
        openFrom(early, 0);
        append(late, true);
        append(late, true);
        acknowledge();
        openFrom(late, 0);
        // When
        acknowledge();
        append(late, true);
        boolean arrived = arrivals.appended(unacknowledged.remove());
        // Then
        assertFalse(arrived, "what comes before has not arrived in the room opened later");
        while (readerAt < log.size()) {
            read();
        }
        assertAllArrived("read");
    }

    @Test
    void roomsGetTheWholeLogInItsOrderWhicheverWayItComes() {
        for (int seed = 0; seed < RUNS; seed++) {
            ArrivalsTest run = new ArrivalsTest();
            run.happen(new Random(seed));
            run.assertAllArrived("seed " + seed);
        }
    }

    private void happen(Random random) {
        int others = random.nextInt(3);
        for (int step = 0; step < STEPS; step++) {
            SessionId session = session(random.nextInt(3));
            switch (random.nextInt(6)) {
                case 0, 1 -> append(session, random.nextInt(4) >= others);
                case 2, 3 -> acknowledge();
                case 4 -> read();
                default -> {
                    if (!open.containsKey(session) && random.nextBoolean()) {
                        openFrom(session, random.nextInt(log.size() + 1));
                    } else if (random.nextInt(8) == 0) {
                        close(session);
                    }
                }
            }
        }
        while (readerAt < log.size() || !unacknowledged.isEmpty()) {
            if (random.nextBoolean()) {
                acknowledge();
            } else {
                read();
            }
        }
    }

    private void append(SessionId session, boolean here) {
        long seq = sequences.merge(session, 1L, Long::sum);
        EntryData data = seq == 1 ? new EntryData.Joined("Ann") : new EntryData.Chatted("line " + log.size());
        LogRecord record = new LogRecord(
                ORGANISATION,
                PARTITION,
                log.size(),
                new LogEntry(session, TAB, seq, ANN, "Ann", RoomRole.INTERVIEWER, data, TIME.plusSeconds(log.size())));
        log.add(record);
        if (here) {
            unacknowledged.add(record);
        }
    }

    private void acknowledge() {
        LogRecord first = unacknowledged.poll();
        if (first != null) {
            arrivals.appended(first);
        }
    }

    private boolean read() {
        if (readerAt >= log.size()) {
            return false;
        }
        LogRecord next = log.get(readerAt);
        readerAt++;
        return arrivals.read(message(next));
    }

    private void openFrom(SessionId session, int offset) {
        Room room = folded(session, offset);
        OpenRoom opened = new OpenRoom(
                ORGANISATION,
                session,
                PARTITION,
                new Archive.Loaded(room, offset, List.of()),
                1,
                seat -> {},
                Instant.EPOCH);
        open.put(session, room);
        handles.put(session, opened);
        arrivals.open(opened);
        readerAt = Math.min(readerAt, offset);
    }

    private void close(SessionId session) {
        Optional.ofNullable(handles.remove(session)).ifPresent(opened -> {
            open.remove(session);
            if (!arrivals.close(opened)) {
                readerAt = Integer.MAX_VALUE;
            }
        });
    }

    private Room folded(SessionId session, int upTo) {
        Room room = new Room(session);
        log.subList(0, upTo).stream()
                .map(LogRecord::entry)
                .filter(entry -> entry.session().equals(session))
                .forEach(room::apply);
        return room;
    }

    private void assertAllArrived(String when) {
        open.forEach((session, room) -> assertEquals(
                RoomJson.snapshot(folded(session, log.size()).snapshot()), RoomJson.snapshot(room.snapshot()), when));
    }

    private Room room(SessionId session) {
        return Optional.ofNullable(open.get(session)).orElseThrow();
    }

    private static SessionId session(int number) {
        return new SessionId(new UUID(7, number));
    }

    private static ConsumerRecord<String, byte[]> message(LogRecord record) {
        byte[] value = RoomJson.log(record.entry());
        RecordHeaders headers = new RecordHeaders();
        headers.add("organisation", ORGANISATION.toString().getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                Topics.SESSION_LOG,
                record.partition(),
                record.offset(),
                record.entry().time().toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                -1,
                value.length,
                record.entry().session().toString(),
                value,
                headers,
                Optional.empty());
    }
}
