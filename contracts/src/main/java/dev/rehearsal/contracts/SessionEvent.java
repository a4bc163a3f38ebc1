package dev.rehearsal.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of the topic {@code sessions}, keyed by session id and kept for ever. Ids, numbers and enumerations only: no personal data
 * and no free text.
 *
 * <p>A {@code position} is the place, from 1, of the entry in the session's log that the event follows from.
 */
public sealed interface SessionEvent extends Event {

    SessionId session();

    @Override
    default String key() {
        return session().toString();
    }

    /**
     * An interview was scheduled. {@code zone} is the IANA time zone it was planned in. It may be told again under a higher revision, to set
     * right what was told before; the highest stands.
     */
    record SessionScheduled(
            SessionId session,
            CandidateId candidate,
            List<MemberId> panel,
            KitId kit,
            List<QuestionEvent.KitItem> items,
            Instant startsAt,
            int minutes,
            String zone,
            int revision)
            implements SessionEvent {
        public SessionScheduled {
            panel = List.copyOf(panel);
            items = List.copyOf(items);
        }
    }

    record SessionRescheduled(
            SessionId session, List<MemberId> panel, Instant startsAt, int minutes, String zone, int revision)
            implements SessionEvent {
        public SessionRescheduled {
            panel = List.copyOf(panel);
        }
    }

    record SessionCancelled(SessionId session, int revision) implements SessionEvent {}

    record SessionStarted(SessionId session, long position, Instant at) implements SessionEvent {}

    record SessionEnded(SessionId session, long position, Instant at) implements SessionEvent {}

    /**
     * Somebody entered the room for the first time.
     *
     * @param participant the id by which they are in this room: of an interviewer the member id; of a candidate an id that holds for this
     *     session alone. Another one comes once the candidate's link was withdrawn, so that it need not be the {@code candidate} of
     *     {@link SessionScheduled}, and a session may have several
     */
    record ParticipantJoined(SessionId session, String participant, ParticipantRole role, long position, Instant at)
            implements SessionEvent {}

    /**
     * A question was revealed to the candidate. Carries what scoring needs of that version, so that scores never wait for the bank.
     *
     * @param weight share of the question in the session's composite, 1 to 5
     * @param inKit false if the interviewer went beyond the kit
     */
    record QuestionAsked(
            SessionId session,
            QuestionId question,
            int version,
            String competency,
            Level level,
            Kind kind,
            int difficulty,
            int weight,
            List<CriterionWeight> criteria,
            boolean inKit,
            long position,
            Instant at)
            implements SessionEvent {
        public QuestionAsked {
            criteria = List.copyOf(criteria);
        }
    }

    /** A rubric criterion of the version asked, with its weight (1 to 5) in the question. */
    record CriterionWeight(String criterion, int weight) {}

    /** The candidate's answer to a question was closed. {@code seconds} is the time the question was open. */
    record AnswerSubmitted(SessionId session, QuestionId question, long seconds, long position, Instant at)
            implements SessionEvent {}

    /**
     * An interviewer rated one criterion. The rating of the highest position counts.
     *
     * @param level 1 to 4, or null for "not observed"
     */
    record RatingRecorded(
            SessionId session,
            MemberId interviewer,
            QuestionId question,
            int version,
            String criterion,
            @Nullable Integer level,
            long position,
            Instant at)
            implements SessionEvent {}

    /** An interviewer submitted a scorecard: from now on the ratings of that interviewer are seen by the panel. */
    record ScorecardSubmitted(
            SessionId session, MemberId interviewer, Recommendation recommendation, int revision, Instant at)
            implements SessionEvent {}

    /**
     * A submitted scorecard was changed; the earlier state stays in the history.
     *
     * @param revision counts on from the submission's
     * @param ratings the changed ratings only
     */
    record ScorecardAmended(
            SessionId session,
            MemberId interviewer,
            Recommendation recommendation,
            int revision,
            List<AmendedRating> ratings,
            Instant at)
            implements SessionEvent {
        public ScorecardAmended {
            ratings = List.copyOf(ratings);
        }
    }

    /**
     * Somebody of the hiring team set a value beside the computed composite. The reason stays where the text may be erased; the computed
     * value stays as well. The highest revision stands.
     *
     * @param value 1 to 4, or null if the override was taken back
     * @param revision counts the overrides of the session, from 1
     */
    record ScoreOverridden(
            SessionId session, MemberId member, @Nullable Double value, int revision, Instant at)
            implements SessionEvent {}

    /**
     * An interviewer is reminded of a scorecard that was not submitted.
     *
     * @param number which reminder of this scorecard it is, from 1
     */
    record ScorecardDue(SessionId session, MemberId interviewer, int number, Instant at) implements SessionEvent {}

    /** A rating as it stands after an amendment; {@code level} as in {@link RatingRecorded}. */
    record AmendedRating(
            QuestionId question,
            int version,
            String criterion,
            @Nullable Integer level) {}
}
