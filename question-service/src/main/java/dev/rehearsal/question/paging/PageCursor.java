package dev.rehearsal.question.paging;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.platform.text.StorableText;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins. Opaque to callers; it holds only for the list it came from.
 *
 * @param list fingerprint of the list: its filters and its order
 * @param key the sort key of the last entry
 * @param id the last entry, which settles equal keys
 */
public record PageCursor(int list, String key, UUID id) {

    private static final int LONGEST = 1_000;

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.write(this));
    }

    /**
     * Reads a cursor that was handed out for that list.
     *
     * @return null if there is none: the first page
     * @throws Problem 400 if it is none of this list
     */
    public static @Nullable PageCursor read(@Nullable String text, int list) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= LONGEST) {
                PageCursor cursor = EventJson.read(Base64.getUrlDecoder().decode(text), PageCursor.class);
                if (cursor.list() == list
                        && cursor.key() != null
                        && StorableText.is(cursor.key())
                        && cursor.id() != null) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException | EventJson.UnreadableEvent e) {
            throw foreign();
        }
        throw foreign();
    }

    /**
     * For lists whose key is a number: that this one's is too.
     *
     * @throws Problem 400 if it is not
     */
    public void mustBeNumber() {
        if (!key.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
            throw foreign();
        }
    }

    private static Problem foreign() {
        return Problem.invalid(
                List.of(new FieldError("cursor", "does not belong to this list; begin again without it")));
    }
}
