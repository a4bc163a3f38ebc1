package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How one interviewer rates one criterion of one question, after all corrections.
 *
 * @param level 1 to 4, or null for "not observed"
 * @param position of the rating's entry in the session's log, or null if it was first given in an amendment
 * @param at when it was given or last amended
 * @param amended whether an amendment of the submitted scorecard set it
 */
public record StandingRating(
        MemberId interviewer,
        QuestionId question,
        int version,
        String criterion,
        @Nullable Integer level,
        @Nullable Long position,
        Instant at,
        boolean amended) {

    static final Comparator<StandingRating> ORDER = Comparator.comparing(
                    (StandingRating r) -> r.question().value())
            .thenComparingInt(StandingRating::version)
            .thenComparing(StandingRating::criterion)
            .thenComparing(r -> r.interviewer().value());
}
