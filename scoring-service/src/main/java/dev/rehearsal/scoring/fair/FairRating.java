package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;

/** An observed rating, 1 to 4, of one criterion by one interviewer. What was not observed is no rating. */
public record FairRating(CandidateId candidate, MemberId interviewer, Criterion criterion, int level) {

    public FairRating {
        if (level < 1 || level > RatingScale.LEVELS) {
            throw new IllegalArgumentException("a level is 1 to " + RatingScale.LEVELS + ", not " + level);
        }
    }
}
