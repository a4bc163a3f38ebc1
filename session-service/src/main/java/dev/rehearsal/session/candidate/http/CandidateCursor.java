package dev.rehearsal.session.candidate.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.session.candidate.CandidateList;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place where a page of candidates ended, as an opaque text: the id, then the name. */
final class CandidateCursor {

    private static final int ID_UNITS = 36;

    private CandidateCursor() {}

    static String after(CandidateList.Place last) {
        String place = last.candidate() + last.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Problem 400 if it is not a cursor
     */
    static CandidateList.@Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (place.length() <= ID_UNITS || !StorableText.is(place)) {
                throw foreign();
            }
            return new CandidateList.Place(place.substring(ID_UNITS), UUID.fromString(place.substring(0, ID_UNITS)));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.invalid(List.of(
                new ProblemBody.FieldError("cursor", "is not one that this list has given; begin again without it")));
    }
}
