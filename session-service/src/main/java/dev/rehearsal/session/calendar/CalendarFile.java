package dev.rehearsal.session.calendar;

import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One interview as a calendar file. Importing a later one changes or removes the same entry, since UID stays and SEQUENCE grows.
 * Times are in UTC, which every calendar shows in its own zone. It is an invitation (RFC 5546, 3.2.2) if the candidate's e-mail address
 * is known, and a published entry (3.2.1) otherwise.
 */
public final class CalendarFile {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /**
     * The file of a session for its members, with the session's address.
     *
     * @param publicUrl the address people use, without a slash at the end
     */
    public static String forMembers(InterviewSession session, String publicUrl) {
        String link = publicUrl + "/sessions/" + session.id();
        return of(session, link, List.of(new Property("URL", link)));
    }

    /** The file of a session for its candidate. The address to join by is a secret and stays in the invitation. */
    public static String forCandidate(InterviewSession session, String publicUrl) {
        return of(session, "Join with the link of your invitation to " + publicUrl + ".", List.of());
    }

    private record Property(String name, String value) {}

    private static String of(InterviewSession session, String how, List<Property> more) {
        boolean cancelled = session.status() == SessionStatus.CANCELLED;
        String email = session.candidate().email();
        String method = email == null ? "PUBLISH" : "REQUEST";
        ContentLines lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Rehearsal//Interview sessions//EN")
                .add("CALSCALE", "GREGORIAN")
                .add("METHOD", cancelled ? "CANCEL" : method)
                .add("BEGIN", "VEVENT")
                .add("UID", session.id() + "@rehearsal")
                .add("SEQUENCE", Integer.toString(session.revision()))
                .add("DTSTAMP", time(session.updatedAt()))
                .add("DTSTART", time(session.startsAt()))
                .add("DTEND", time(session.endsAt()))
                .addText("SUMMARY", session.title())
                .addText("DESCRIPTION", "Planned in " + session.zone() + ".\n" + how)
                .add("ORGANIZER;CN=Rehearsal", "urn:uuid:" + session.createdBy());
        if (email != null) {
            String name = ContentLines.quoted(session.candidate().name());
            lines.add("ATTENDEE;CN=" + name + ";ROLE=REQ-PARTICIPANT;RSVP=FALSE", "mailto:" + address(email));
        }
        more.forEach(property -> lines.add(property.name(), property.value()));
        return lines.add("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .add("END", "VEVENT")
                .add("END", "VCALENDAR")
                .toString();
    }

    /** As in a URI (RFC 6068): what is not plain in an address is percent-encoded. */
    private static String address(String email) {
        return URLEncoder.encode(email, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }
}
