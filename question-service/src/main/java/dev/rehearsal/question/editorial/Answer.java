package dev.rehearsal.question.editorial;

import java.time.Instant;
import java.util.UUID;

/**
 * What an author says to a warning: why it does not matter, or what was done about it.
 *
 * @param warning its id
 * @param digest of the warning as it was answered; a warning about another text is not answered by this
 */
public record Answer(String warning, String digest, String text, UUID by, Instant at) {

    boolean answers(Warning open) {
        return warning.equals(open.id()) && digest.equals(open.digest());
    }
}
