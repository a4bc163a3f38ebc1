package dev.rehearsal.session.calendar;

import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One interview as a calendar file. Importing a later one changes or removes the same entry, since UID stays and SEQUENCE grows.
 * Times are in UTC, which every calendar shows in its own zone. No names and no addresses are in it.
 */
public final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * The file of a session.
     *
     * @param publicUrl the address people use, without a slash at the end
     */
    public static String of(InterviewSession session, String publicUrl) {
        boolean cancelled = session.status() == SessionStatus.CANCELLED;
        String link = publicUrl + "/sessions/" + session.id();
        return new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Rehearsal//Interview sessions//EN")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", cancelled ? "CANCEL" : "REQUEST")
                .add("BEGIN", "VEVENT")
                .add("UID", session.id() + "@rehearsal")
                .add("SEQUENCE", Integer.toString(session.revision()))
                .add("DTSTAMP", time(session.updatedAt()))
                .add("DTSTART", time(session.startsAt()))
                .add("DTEND", time(session.endsAt()))
                .addText("SUMMARY", session.title())
                .addText("DESCRIPTION", "Planned in " + session.zone() + ".\n" + link)
                .add("ORGANIZER;CN=Rehearsal", "urn:uuid:" + session.createdBy())
                .add("URL", link)
                .add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .add("END", "VEVENT")
                .add("END", "VCALENDAR")
                .toString();
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }
}
