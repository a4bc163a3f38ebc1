package dev.rehearsal.question.kit;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.question.bank.QuestionStatus;

/**
 * What a kit needs to know of a question version.
 *
 * @param minutes the planned time of that version
 * @param status of the question as a whole, now
 */
public record Asked(
        QuestionId question,
        int version,
        String title,
        Level level,
        Kind kind,
        String competency,
        int minutes,
        QuestionStatus status) {}
