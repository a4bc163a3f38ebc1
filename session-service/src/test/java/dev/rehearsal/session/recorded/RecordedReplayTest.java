package dev.rehearsal.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.http.Replay;
import dev.rehearsal.session.room.log.LogRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What Ada gets to replay the recorded interview, before and after both have submitted, and the rooms that its fold has to come to:
 * the web application reads both and folds the one to the other.
 */
class RecordedReplayTest {

    private static final PrivateSight BEFORE = PrivateSight.ofPanelMember(Cast.ADA, Set.of());
    private static final PrivateSight AFTER = PrivateSight.ofPanelMember(Cast.ADA, Set.of(Cast.ADA, Cast.BEN));
    private static final int EVERY = 5;

    private final List<RoomEntry> entries = applied();

    @Test
    void theReplayIsTheOneThatWasKept() throws IOException {
        RecordedInterview.assertKept("replay/ada-before.jsonl", lines(BEFORE));
        RecordedInterview.assertKept("replay/ada-after.jsonl", lines(AFTER));
    }

    @Test
    void theRoomsOnTheWayAreThoseThatWereKept() {
        RecordedInterview.assertKept("replay/ada-before-rooms.jsonl", rooms(BEFORE));
        RecordedInterview.assertKept("replay/ada-after-rooms.jsonl", rooms(AFTER));
    }

    @Test
    void whoHasNotSubmittedGetsNothingPrivateOfTheOthers() throws IOException {
        // When
        String before = String.join("\n", lines(BEFORE));
        String after = String.join("\n", lines(AFTER));
        // Then
        assertFalse(privateOf(Cast.BEN, before));
        assertTrue(privateOf(Cast.BEN, after));
        assertTrue(privateOf(Cast.ADA, before));
    }

    @Test
    void aRoomThatNobodyHasEnteredIsAnEndAlone() throws IOException {
        // Given
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        // When
        new Replay(new Room(Cast.SESSION), AFTER, 0, after -> List.of()).write(output);
        // Then
        assertEquals(
                "{\"end\":{\"position\":0,\"complete\":true,\"sight\":\"" + AFTER.mark() + "\"}}\n",
                output.toString(StandardCharsets.UTF_8));
    }

    private static boolean privateOf(ParticipantId author, String lines) {
        return lines.lines()
                .anyMatch(line -> line.contains("\"author\":\"" + author + "\"")
                        && (line.contains("\"kind\":\"rated\"") || line.contains("\"kind\":\"noted\"")));
    }

    /** In parts of seven entries, as if the archive gave no more at once. */
    private List<String> lines(PrivateSight sight) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new Replay(
                        new Room(Cast.SESSION),
                        sight,
                        entries.size(),
                        after -> entries.subList((int) after, Math.min(entries.size(), (int) after + 7)))
                .write(output);
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> rooms(PrivateSight sight) {
        List<String> rooms = new ArrayList<>();
        Room room = new Room(Cast.SESSION);
        for (RoomEntry entry : entries) {
            room.replay(entry);
            if (room.position() % EVERY == 0 || room.position() == entries.size()) {
                rooms.add(RoomJson.text(PanelView.of(room, sight)));
            }
        }
        return rooms;
    }

    private static List<RoomEntry> applied() {
        List<RoomEntry> applied = new ArrayList<>();
        Room room = new Room(Cast.SESSION);
        for (LogRecord logged : RecordedInterview.log()) {
            if (room.apply(logged.entry()) instanceof Outcome.Applied(RoomEntry entry, var effects)) {
                applied.add(entry);
            }
        }
        return applied;
    }
}
