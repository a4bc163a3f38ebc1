package dev.rehearsal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of the topic {@code exercises}, keyed by member id and kept for ever: what interviewers did in the calibration gym. */
public sealed interface ExerciseEvent extends Event {

    MemberId member();

    @Override
    default String key() {
        return member().toString();
    }

    /**
     * An interviewer rated a prepared answer whose ratings are known.
     *
     * @param attempt made by the interviewer's browser, so that the same attempt sent twice counts once
     * @param exercise the name of the prepared answer, for example {@code regularisation-strong}
     * @param version of its text and reference ratings, from 1
     * @param ratings one for each criterion of the exercise
     */
    record ExerciseRated(
            UUID attempt, MemberId member, String exercise, int version, List<ExerciseRating> ratings, Instant at)
            implements ExerciseEvent {
        public ExerciseRated {
            ratings = List.copyOf(ratings);
        }
    }

    /** The level, 1 to 4, given for one criterion. */
    record ExerciseRating(String criterion, int level) {}
}
