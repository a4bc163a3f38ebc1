package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import java.util.List;

/** Why there is no fair number. */
public sealed interface Refusal {

    /** One sentence for people. */
    String text();

    /**
     * Candidates that can be compared with each other, and who rated them.
     *
     * @param ratings how many
     */
    record Group(List<CandidateId> candidates, List<MemberId> interviewers, int ratings) {
        public Group {
            candidates = List.copyOf(candidates);
            interviewers = List.copyOf(interviewers);
        }
    }

    /**
     * These ratings do not touch those that fair scores are made of.
     *
     * @param own the group of the candidate, or the first that the interviewer or the criterion is in
     * @param reference the largest group, within which fair scores are given
     */
    record NotConnected(Group own, Group reference) implements Refusal {
        @Override
        public String text() {
            return "%d candidates rated by %d interviewers have no interviewer and question in common, not even over others, with the %d"
                            .formatted(
                                    own.candidates().size(),
                                    own.interviewers().size(),
                                    reference.candidates().size())
                    + " candidates that fair scores compare. A shared interview connects them.";
        }
    }

    /** Severity here cannot be told from difficulty: nobody else rated the same, and they rated nothing else. */
    record NotSeparable() implements Refusal {
        @Override
        public String text() {
            return "Who rated and what was rated always went together, so severity cannot be told from difficulty.";
        }
    }

    /** There is only one, and it is compared with itself. */
    record Alone() implements Refusal {
        @Override
        public String text() {
            return "There is nothing of its kind to compare it with.";
        }
    }

    /** The computation did not come to an end. */
    record NotEstimated() implements Refusal {
        @Override
        public String text() {
            return "The estimation did not settle on these ratings.";
        }
    }
}
