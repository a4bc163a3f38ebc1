package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A published question that a kit may take up.
 *
 * @param version the latest published one
 * @param minutes planned by its author, at least 1
 * @param difficulty the author's estimate, 1 (easy) to 5 (hard)
 * @param discrimination -1 to 1, how well it tells candidates apart in this organisation's interviews; null if that is not known
 * @param leaked whether its answers became better of late by more than chance gives, a sign that it got around
 */
public record Offer(
        QuestionId id,
        int version,
        String title,
        Level level,
        Kind kind,
        String competency,
        int minutes,
        int difficulty,
        @Nullable Double discrimination,
        boolean leaked) {

    public Offer {
        if (minutes < 1) {
            throw new IllegalArgumentException("a question takes at least a minute: " + minutes);
        }
    }

    /** How many levels it is away from another, 0 to 3. */
    int levelsFrom(Level other) {
        return Math.abs(level.ordinal() - other.ordinal());
    }
}
