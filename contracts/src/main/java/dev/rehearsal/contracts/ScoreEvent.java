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

    /**
     * How a question does in interviews, over all its versions, in the latest finished interviews of the organisation. Replaces
     * every earlier one of that question.
     *
     * @param revision grows with every change; a lower one that arrives later is dropped
     * @param interviews in which it was asked and somebody observed it
     * @param ratings how many levels were given
     * @param meanLevel 1 to 4
     * @param difficulty 0 (everybody gets the best level) to 1 (nobody gets more than the lowest): (4 - meanLevel) / 3
     * @param discrimination correlation, -1 to 1, of the candidates' mean level here with their mean level in the rest of the same
     *     interview; null with too few interviews, or where nothing varies
     * @param drift how far answers have become better or worse, or null with too few interviews
     */
    record QuestionObserved(
            QuestionId question,
            long revision,
            int interviews,
            int ratings,
            double meanLevel,
            double difficulty,
            @Nullable Double discrimination,
            @Nullable QuestionDrift drift,
            Instant at)
            implements ScoreEvent {
        @Override
        public String key() {
            return question.toString();
        }

        /** Many organisations ask the same built-in question. */
        @Override
        public String key(OrganisationId organisation) {
            return organisation + "/" + question;
        }
    }

    /**
     * The latest interviews against those before them.
     *
     * @param change of the mean level, less that of the rest of the same interviews: above 0 is "answered better than it used to be"
     * @param standardError of the change
     * @param interviews how many are the latest
     */
    record QuestionDrift(double change, double standardError, int interviews) {}

    record CompetencyScore(String competency, Summary score) {}

    record QuestionScore(QuestionId question, int version, Summary score, List<CriterionScore> criteria) {
        public QuestionScore {
            criteria = List.copyOf(criteria);
        }
    }

    record CriterionScore(String criterion, Summary score) {}

    record InterviewerScore(MemberId interviewer, Summary composite) {}
}
