package dev.rehearsal.session.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.session.Planned;
import dev.rehearsal.session.schedule.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final CandidateId ID = new CandidateId(new UUID(1, 3));
    private static final String URL = "https://interviews.example.org";

    @Test
    void aFileSaysWhatWhenAndWhere() {
        // When
        String file = CalendarFile.forMembers(Planned.titled("Senior ML"), URL);
        // Then
        List<String> lines = List.of(file.split("\r\n", -1));
        assertEquals("BEGIN:VCALENDAR", lines.getFirst());
        assertTrue(lines.contains("METHOD:PUBLISH"));
        assertTrue(lines.contains("UID:00000000-0000-0001-0000-000000000001@rehearsal"));
        assertTrue(lines.contains("SEQUENCE:3"));
        assertTrue(lines.contains("DTSTAMP:20300101T101112Z"));
        assertTrue(lines.contains("DTSTART:20300331T003000Z"));
        assertTrue(lines.contains("DTEND:20300331T011500Z"));
        assertTrue(lines.contains("SUMMARY:Senior ML"));
        assertTrue(unfolded(file).contains("URL:" + URL + "/sessions/00000000-0000-0001-0000-000000000001"));
        assertTrue(file.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void aCancelledSessionLeavesTheCalendar() {
        // When
        String file = CalendarFile.forMembers(Planned.titled("Senior ML").cancelled(null, Planned.START), URL);
        // Then
        assertTrue(file.contains("METHOD:CANCEL\r\n"));
        assertTrue(file.contains("STATUS:CANCELLED\r\n"));
        assertTrue(file.contains("SEQUENCE:4\r\n"));
    }

    @Test
    void aCandidateWhoseAddressIsKnownIsInvited() {
        // When
        String file = unfolded(
                CalendarFile.forMembers(Planned.with(new Candidate(ID, "Cara \"C\"; X:", "c+1@example.org")), URL));
        // Then
        assertTrue(file.contains("METHOD:REQUEST\r\n"));
        assertTrue(file.contains("ORGANIZER;CN=Rehearsal:urn:uuid:00000000-0000-0001-0000-000000000005\r\n"));
        assertTrue(file.contains(
                "ATTENDEE;CN=\"Cara 'C'; X:\";ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:c%2B1@example.org\r\n"));
    }

    @Test
    void aPublishedEntryHasNoAttendee() {
        String file = CalendarFile.forMembers(Planned.titled("Senior ML"), URL);
        assertTrue(file.contains("METHOD:PUBLISH\r\n"));
        assertFalse(file.contains("ATTENDEE"));
    }

    @Test
    void aCandidateGetsNoAddressThatOnlyMembersCanOpen() {
        String file = unfolded(CalendarFile.forCandidate(Planned.titled("Senior ML"), URL));
        assertFalse(file.contains("/sessions/"));
        assertFalse(file.contains("\r\nURL:"));
        assertTrue(file.contains("Join with the link of your invitation to " + URL + "."));
    }

    @Test
    void whatHasAMeaningInTheFormatIsEscaped() {
        assertEquals("a\\, b\\; c\\\\d\\ne", ContentLines.escaped("a, b; c\\d\r\ne"));
    }

    @Test
    void nobodyCanAddLinesThroughATitle() {
        String file = CalendarFile.forMembers(Planned.titled("x\r\nATTENDEE:mailto:evil@example.org\rY"), URL);
        assertFalse(file.lines().anyMatch(line -> line.startsWith("ATTENDEE")));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsSplit() {
        // Given
        String title = "ü🚀 interview, ".repeat(20);
        // When
        String file = CalendarFile.forMembers(Planned.titled(title), URL);
        // Then
        for (String line : file.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\ufffd"), line);
        }
        assertTrue(unfolded(file).contains("SUMMARY:" + ContentLines.escaped(title)));
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
