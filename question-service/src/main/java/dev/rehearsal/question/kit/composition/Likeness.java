package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.QuestionId;

/** Which questions are so much the same that one kit, or one candidate, should not meet both. Symmetric. */
@FunctionalInterface
public interface Likeness {

    /** No question resembles another. */
    Likeness NONE = (one, other) -> false;

    boolean alike(QuestionId one, QuestionId other);
}
