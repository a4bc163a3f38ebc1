package dev.rehearsal.scoring.question;

import dev.rehearsal.contracts.QuestionId;

/** Gives names to questions and criteria of one organisation. */
public interface Titles {

    /** The title of a version, or a placeholder until it is known. */
    String title(QuestionId question, int version);

    /** The name of a version's criterion, or its id until it is known. */
    String criterion(QuestionId question, int version, String criterion);
}
