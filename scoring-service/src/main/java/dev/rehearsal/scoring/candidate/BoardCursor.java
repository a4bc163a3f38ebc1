package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.text.UsualTime;
import dev.rehearsal.scoring.session.db.CandidateLines;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the list of candidates, as text that means nothing to others. */
final class BoardCursor {

    private BoardCursor() {}

    static String write(CandidateLines.Place place) {
        String text = place.since() + "/" + place.candidate();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it; 400 if it is none of ours. */
    static CandidateLines.Place read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int slash = text.indexOf('/');
            Instant since = Instant.parse(text.substring(0, slash));
            if (UsualTime.Check.passes(since)) {
                return new CandidateLines.Place(since, CandidateId.of(text.substring(slash + 1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw foreign();
        }
        throw foreign();
    }

    private static Problem foreign() {
        return Problem.malformed("The cursor is not one that the board gave. Begin without a cursor.");
    }
}
