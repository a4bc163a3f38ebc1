package dev.rehearsal.question.report;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.bank.RevisionMustBeCurrent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found wrong with a version of a question. Immutable; each command checks its rules.
 *
 * @param version the one that was read
 * @param revision counts every change, from 1
 * @param field what is wrong, as in {@code referenceAnswer}; null for the question as a whole
 * @param answer what an author says to it; null exactly while it is open
 * @param fixedIn the version from which on it is right; null unless it is fixed
 */
public record ErrorReport(
        UUID id,
        QuestionId question,
        int version,
        int revision,
        @Nullable String field,
        String text,
        UUID by,
        Instant at,
        ReportState state,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Integer fixedIn) {

    /** Characters of a report or an answer. */
    public static final int LONGEST = 2_000;

    /** Reports of one member that nobody has answered yet; there may be no more. */
    public static final int MOST_OPEN = 20;

    /**
     * A new report.
     *
     * @param alreadyOpen how many of this member's are open
     * @throws Problem 409 {@code too-many-open} if those are enough
     */
    public static ErrorReport made(
            UUID id,
            QuestionId question,
            int version,
            @Nullable String field,
            String text,
            UUID by,
            Instant at,
            int alreadyOpen) {
        if (alreadyOpen >= MOST_OPEN) {
            throw Problem.conflict(
                    "too-many-open", "You have " + MOST_OPEN + " open reports. Report more when some are answered.");
        }
        return new ErrorReport(id, question, version, 1, field, text, by, at, ReportState.OPEN, null, null, null, null);
    }

    /** An author says why it is right, or what becomes of it. A later answer replaces this one. */
    public ErrorReport answered(int named, String words, UUID who, Instant when) {
        RevisionMustBeCurrent.check(revision, named);
        return closed(ReportState.ANSWERED, words, who, when, null);
    }

    /**
     * An author says from which version on it is right.
     *
     * @param latest the question's latest version
     * @throws Problem 422 {@code no-such-version} unless that is a later version than the one reported
     */
    public ErrorReport fixed(int named, int in, int latest, String words, UUID who, Instant when) {
        RevisionMustBeCurrent.check(revision, named);
        if (in <= version || in > latest) {
            throw Problem.unprocessable(
                    "no-such-version",
                    "Publish the corrected version first, then name it.",
                    List.of(new FieldError("fixedIn", "must be a published version after version " + version)));
        }
        return closed(ReportState.FIXED, words, who, when, in);
    }

    private ErrorReport closed(ReportState how, String words, UUID who, Instant when, @Nullable Integer in) {
        return new ErrorReport(id, question, version, revision + 1, field, text, by, at, how, words, who, when, in);
    }
}
