package dev.rehearsal.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of the topic {@code scores}, compacted by key. */
public sealed interface ScoreEvent extends Event {

    /**
     * The scores of a session as they stand. Replaces every earlier one of that session.
     *
     * @param revision grows with every change of the session's scores; a lower one that arrives later is dropped
     * @param panel who is to rate
     * @param submitted who has submitted a scorecard
     * @param byInterviewer one summary for each interviewer who rated
     */
    record SessionScored(
            SessionId session,
            long revision,
            Summary composite,
            List<CompetencyScore> competencies,
            List<QuestionScore> questions,
            List<MemberId> panel,
            List<MemberId> submitted,
            List<InterviewerScore> byInterviewer,
            boolean provisional,
            Instant at)
            implements ScoreEvent {
        public SessionScored {
            competencies = List.copyOf(competencies);
            questions = List.copyOf(questions);
            panel = List.copyOf(panel);
            submitted = List.copyOf(submitted);
            byInterviewer = List.copyOf(byInterviewer);
        }

        @Override
        public String key() {
            return session.toString();
        }
    }

    /**
     * A weighted mean on the four-level scale.
     *
     * @param value 1 to 4, or null while nothing was observed
     * @param standardError or null while fewer than two ratings exist
     * @param low lower end of the 90 % interval, or null
     * @param high upper end of the 90 % interval, or null
     * @param ratings how many observed ratings are in it
     * @param notObserved how many were given as "not observed"
     */
    record Summary(
            @Nullable Double value,
            @Nullable Double standardError,
            @Nullable Double low,
            @Nullable Double high,
            int ratings,
            int notObserved) {}

    record CompetencyScore(String competency, Summary score) {}

    record QuestionScore(QuestionId question, int version, Summary score, List<CriterionScore> criteria) {
        public QuestionScore {
            criteria = List.copyOf(criteria);
        }
    }

    record CriterionScore(String criterion, Summary score) {}

    record InterviewerScore(MemberId interviewer, Summary composite) {}
}
