package dev.rehearsal.session.schedule.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.text.UsualTime;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place where a page ended, as an opaque text. */
final class Cursor {

    private Cursor() {}

    static String after(InterviewSession last) {
        String place = last.startsAt() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Problem 400 if it is not a cursor
     */
    static Sessions.@Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (place.length != 2) {
                throw foreign();
            }
            Instant start = Instant.parse(place[0]);
            if (!UsualTime.Check.passes(start)) {
                throw foreign();
            }
            return new Sessions.Place(start, UUID.fromString(place[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.invalid(List.of(
                new ProblemBody.FieldError("cursor", "is not one that this list has given; begin again without it")));
    }
}
