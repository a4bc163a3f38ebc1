package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import java.util.Optional;

/** The questions that the organisation of the transaction at hand may see: its own and the built-in ones. */
public interface Questions {

    Optional<Question> find(QuestionId id);

    /** As {@link #find}, and nobody else changes it before the transaction ends. */
    Optional<Question> findForChange(QuestionId id);

    /** Adds a new one. */
    void add(Question question);

    /** Keeps a change: the question, its new version and the events, in the transaction at hand. */
    void keep(Change change);

    /** All versions, latest first, without more than 100. */
    List<QuestionVersion> versions(QuestionId id);

    Optional<QuestionVersion> version(QuestionId id, int version);
}
