package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionEvent.CriterionWeight;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rating that counts, with all that the numbers over many interviews need of it.
 *
 * @param level 1 to 4, or null for "not observed"
 * @param criterionWeight of the criterion in the question, 1 to 5
 * @param questionWeight of the question in the session, 1 to 5
 * @param questionPlace which question of the interview it was, from 1
 * @param asked when the question was asked
 * @param position of the rating's entry in the session's log, or null if it was first given in an amendment
 * @param at when it was given or last amended
 * @param amended whether an amendment of the submitted scorecard set it
 * @param settled when the last of the session's panel submitted; null while somebody has not
 */
public record Rated(
        SessionId session,
        CandidateId candidate,
        MemberId interviewer,
        QuestionId question,
        int version,
        String criterion,
        @Nullable Integer level,
        int criterionWeight,
        int questionWeight,
        String competency,
        int questionPlace,
        Instant asked,
        @Nullable Long position,
        Instant at,
        boolean amended,
        @Nullable Instant settled) {

    /**
     * The ratings of a session that count: of questions that were asked and criteria that they have. None while the candidate is not
     * known, and none of a session that was cancelled.
     */
    public static List<Rated> of(SessionScore score) {
        Optional<CandidateId> candidate = score.candidate();
        if (candidate.isEmpty() || score.cancelled()) {
            return List.of();
        }
        Instant settled = Settlement.of(score).orElse(null);
        List<QuestionAsked> asked = score.asked();
        List<StandingRating> ratings = score.ratings();
        List<Rated> rated = new ArrayList<>();
        for (int place = 1; place <= asked.size(); place++) {
            QuestionAsked question = asked.get(place - 1);
            for (CriterionWeight criterion : question.criteria()) {
                for (StandingRating rating : ratings) {
                    if (rating.question().equals(question.question())
                            && rating.version() == question.version()
                            && rating.criterion().equals(criterion.criterion())) {
                        rated.add(of(candidate.get(), question, place, criterion.weight(), rating, settled));
                    }
                }
            }
        }
        return List.copyOf(rated);
    }

    private static Rated of(
            CandidateId candidate,
            QuestionAsked question,
            int place,
            int weight,
            StandingRating rating,
            @Nullable Instant settled) {
        return new Rated(
                question.session(),
                candidate,
                rating.interviewer(),
                question.question(),
                question.version(),
                rating.criterion(),
                rating.level(),
                weight,
                question.weight(),
                question.competency(),
                place,
                question.at(),
                rating.position(),
                rating.at(),
                rating.amended(),
                settled);
    }
}
