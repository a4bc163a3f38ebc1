package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever delivery does to the log, the rooms end the same. Random sessions from fixed seeds. */
class FoldPropertiesTest {

    private static final int SESSIONS = 60;
    private static final int ENTRIES = 250;

    @Test
    void resentEntriesFoldToTheSameRoom() throws RoomJson.Unreadable {
        for (int seed = 0; seed < SESSIONS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = recorded(random);
            // When
            Room room = new Room(interview.session);
            List<SessionEvent> events = new ArrayList<>();
            for (int i = 0; i < interview.log.size(); i++) {
                take(room, interview.log.get(i), events);
                // A client that lost its answers sends again from somewhere before.
                for (int again = i - random.nextInt(8); again <= i && random.nextInt(3) == 0; again++) {
                    take(room, interview.log.get(Math.max(0, again)), events);
                }
            }
            // Then
            assertSame(interview, room, seed);
            assertEquals(eventsOf(interview.log, interview), events, "seed " + seed);
        }
    }

    @Test
    void entriesLostOnTheWayAndSentAgainFoldToTheSameRoom() throws RoomJson.Unreadable {
        for (int seed = 0; seed < SESSIONS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = recorded(random);
            int cut = random.nextInt(interview.log.size());
            // When
            Room room = new Room(interview.session);
            List<SessionEvent> events = new ArrayList<>();
            interview.log.subList(0, cut).forEach(entry -> take(room, entry, events));
            // What follows is lost but for stragglers, which are gaps for whoever lost something before them.
            ParticipantId loser =
                    cut < interview.log.size() ? interview.log.get(cut).author() : interview.ann;
            interview.log.subList(Math.min(cut + 1, interview.log.size()), interview.log.size()).stream()
                    .filter(entry ->
                            entry.author().equals(loser) && entry.client().equals(Interview.client(loser)))
                    .limit(5)
                    .forEach(entry -> take(room, entry, events));
            interview.log.subList(cut, interview.log.size()).forEach(entry -> take(room, entry, events));
            // Then
            assertSame(interview, room, seed);
        }
    }

    @Test
    void goingOnFromASnapshotIsAsGoodAsFromTheBeginning() throws RoomJson.Unreadable {
        for (int seed = 0; seed < SESSIONS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = recorded(random);
            int cut = random.nextInt(interview.log.size());
            Room first = new Room(interview.session);
            interview.log.subList(0, cut).forEach(first::apply);
            // When
            Room room = new Room(RoomJson.snapshot(RoomJson.snapshot(first.snapshot())));
            interview.log.subList(cut, interview.log.size()).forEach(room::apply);
            // Then
            assertSame(interview, room, seed);
        }
    }

    @Test
    void theArchiveGivesTheSameRoomAsTheLog() throws RoomJson.Unreadable {
        for (int seed = 0; seed < SESSIONS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = recorded(random);
            // When
            Room live = new Room(interview.session);
            Room archived = new Room(interview.session);
            for (LogEntry entry : interview.log) {
                switch (live.apply(entry)) {
                    case Outcome.Applied applied -> archived.replay(applied.entry());
                    case Outcome.Refused refused -> archived.passRefused(entry.author(), entry.client(), entry.seq());
                    case Outcome.Duplicate duplicate -> {}
                    case Outcome.Gap gap -> {}
                }
            }
            // Then
            assertSame(interview, archived, seed);
        }
    }

    @Test
    void sessionsThatShareAPartitionDoNotTouchEachOther() throws RoomJson.Unreadable {
        // Given
        Random random = new Random(1);
        Interview interview = recorded(random);
        Interview other = Interview.live();
        Room room = new Room(interview.session);
        Room neighbour = new Room(new dev.rehearsal.contracts.SessionId(new UUID(7, 8)));
        // When
        int next = 0;
        for (LogEntry entry : interview.log) {
            if (next < other.log.size() && random.nextBoolean()) {
                neighbour.apply(moved(other.log.get(next++), neighbour));
            }
            room.apply(entry);
        }
        // Then
        assertSame(interview, room, 1);
    }

    @Test
    void anEntryIsTheSameAfterItsWayThroughTheLog() throws RoomJson.Unreadable {
        Interview interview = recorded(new Random(3));
        for (LogEntry entry : interview.log) {
            assertEquals(entry, RoomJson.entry(entry.session(), RoomJson.log(entry), entry.time()));
        }
    }

    private static LogEntry moved(LogEntry entry, Room room) {
        return new LogEntry(
                room.session(),
                entry.client(),
                entry.seq(),
                entry.author(),
                entry.authorName(),
                entry.role(),
                entry.data(),
                entry.time());
    }

    private static void take(Room room, LogEntry entry, List<SessionEvent> events) {
        if (room.apply(entry) instanceof Outcome.Applied applied) {
            events.addAll(applied.events());
        }
    }

    private static List<SessionEvent> eventsOf(List<LogEntry> log, Interview interview) {
        Room room = new Room(interview.session);
        List<SessionEvent> events = new ArrayList<>();
        log.forEach(entry -> take(room, entry, events));
        return events;
    }

    private static void assertSame(Interview expected, Room room, int seed) {
        assertEquals(RoomJson.snapshot(expected.room.snapshot()), RoomJson.snapshot(room.snapshot()), "seed " + seed);
    }

    /** A session in which people do what comes to their minds, allowed or not. */
    private static Interview recorded(Random random) {
        Interview interview = Interview.live();
        List<ParticipantId> people = List.of(interview.ann, interview.bob, interview.candidate);
        for (int i = 0; i < ENTRIES; i++) {
            ParticipantId author = people.get(random.nextInt(people.size()));
            interview.by(author, anything(interview, random));
        }
        boolean lively = interview.room.phase() == Phase.ENDED || interview.room.position() > ENTRIES / 4;
        assertTrue(lively, "much of it should take effect");
        return interview;
    }

    private static EntryData anything(Interview interview, Random random) {
        SharedFile file = interview.room.files().iterator().next();
        return switch (random.nextInt(37)) {
            case 0 -> interview.asked(interview.leakage);
            case 1 -> interview.asked(interview.drift);
            case 2 -> interview.askedBeyondKit();
            case 3 -> new EntryData.Closed(interview.leakage);
            case 4, 5 -> new EntryData.Rated(interview.leakage, "diagnosis", 1 + random.nextInt(4));
            case 6 -> new EntryData.Rated(interview.drift, "trade-offs", null);
            case 7 -> new EntryData.Noted(new UUID(5, random.nextInt(5)), random.nextBoolean() ? "" : "note 🚀", null);
            case 8 -> new EntryData.Ticked(interview.leakage, "split", random.nextBoolean());
            case 9 -> new EntryData.Chatted("chat " + random.nextInt());
            case 10 -> new EntryData.Started();
            case 11 -> new EntryData.Voided("/problems/invalid-entry", "t", "d");
            case 12 ->
                random.nextInt(10) == 0 ? new EntryData.Submitted(Recommendation.YES, 1) : new EntryData.Chatted("x");
            case 13 -> random.nextInt(400) == 0 ? new EntryData.Ended() : new EntryData.Chatted("y");
            case 14 -> new FileEntry.Created("file-" + random.nextInt(4) + ".py", "python");
            case 15 -> new FileEntry.Renamed(file.name(), "file-" + random.nextInt(4) + ".js", "javascript");
            case 16 -> new FileEntry.Deleted("file-" + random.nextInt(4) + ".py");
            case 17 -> new EntryData.Hinted(interview.leakage, random.nextInt(2));
            case 18 -> new EntryData.Followed(interview.drift, random.nextInt(2));
            case 19 -> new EntryData.Budgeted(interview.drift, 1 + random.nextInt(120));
            case 20 -> new EntryData.Thinking(random.nextInt(200));
            case 21 -> RoomGuidanceTest.ran(random.nextInt());
            case 22, 23, 24 -> Drawings.anything(random);
            default -> edit(file, random);
        };
    }

    private static EntryData edit(SharedFile file, Random random) {
        int length = file.text().length();
        int at = random.nextInt(length + 1);
        int delete = random.nextInt(Math.min(3, length - at) + 1);
        String json = "[" + at + ",[" + delete + ",\""
                + List.of("x", "", "🚀", "é").get(random.nextInt(4)) + "\"]," + (length - at - delete) + "]";
        int base = random.nextInt(5) == 0 ? Math.max(0, file.version() - 1) : file.version();
        return new FileEntry.Edited(file.name(), base, List.of(Edits.changes(json)));
    }
}
