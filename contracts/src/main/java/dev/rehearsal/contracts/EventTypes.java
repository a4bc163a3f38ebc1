package dev.rehearsal.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The released event types: their names on the wire, their records and their topics. */
public final class EventTypes {

    /**
     * One released type.
     *
     * @param meaning one sentence on what has happened
     */
    public record EventType(String name, Class<? extends Event> record, String topic, String meaning) {}

    private static final Map<String, EventType> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, EventType> BY_RECORD = new LinkedHashMap<>();

    static {
        add(
                "question.published.v1",
                QuestionEvent.QuestionPublished.class,
                Topics.QUESTIONS,
                "A question version was published, with everything it says. Kits that pin an earlier version keep it.");
        add(
                "question.retired.v1",
                QuestionEvent.QuestionRetired.class,
                Topics.QUESTIONS,
                "A question may not be put into new kits any more.");
        add("kit.saved.v1", QuestionEvent.KitSaved.class, Topics.QUESTIONS, "A kit was made or changed.");
        add(
                "kit.deleted.v1",
                QuestionEvent.KitDeleted.class,
                Topics.QUESTIONS,
                "A kit was deleted; sessions scheduled with it keep their copy.");
        add(
                "session.scheduled.v1",
                SessionEvent.SessionScheduled.class,
                Topics.SESSIONS,
                "An interview session was scheduled: panel, candidate, kit, time.");
        add(
                "session.rescheduled.v1",
                SessionEvent.SessionRescheduled.class,
                Topics.SESSIONS,
                "Time or panel of a scheduled session changed.");
        add(
                "session.cancelled.v1",
                SessionEvent.SessionCancelled.class,
                Topics.SESSIONS,
                "A scheduled session will not take place.");
        add("session.started.v1", SessionEvent.SessionStarted.class, Topics.SESSIONS, "The interview began.");
        add("session.ended.v1", SessionEvent.SessionEnded.class, Topics.SESSIONS, "The interview ended.");
        add(
                "participant.joined.v1",
                SessionEvent.ParticipantJoined.class,
                Topics.SESSIONS,
                "Somebody entered the room for the first time.");
        add(
                "question.asked.v1",
                SessionEvent.QuestionAsked.class,
                Topics.SESSIONS,
                "A question was revealed to the candidate, with what scoring needs of that version.");
        add(
                "answer.submitted.v1",
                SessionEvent.AnswerSubmitted.class,
                Topics.SESSIONS,
                "The answer to a question was closed.");
        add(
                "rating.recorded.v1",
                SessionEvent.RatingRecorded.class,
                Topics.SESSIONS,
                "An interviewer rated one criterion. The rating of the highest position counts; no level means not observed.");
        add(
                "scorecard.submitted.v1",
                SessionEvent.ScorecardSubmitted.class,
                Topics.SESSIONS,
                "An interviewer submitted a scorecard; the panel may now see it as rule R2 allows.");
        add(
                "scorecard.amended.v1",
                SessionEvent.ScorecardAmended.class,
                Topics.SESSIONS,
                "A submitted scorecard was changed; the earlier state stays in the history.");
        add(
                "score.overridden.v1",
                SessionEvent.ScoreOverridden.class,
                Topics.SESSIONS,
                "The hiring team set a value beside a session's composite, or took it back. Both numbers stay.");
        add(
                "scorecard.due.v1",
                SessionEvent.ScorecardDue.class,
                Topics.SESSIONS,
                "An interviewer is reminded of a scorecard that was not submitted.");
        add(
                "candidate.decided.v1",
                CandidateEvent.CandidateDecided.class,
                Topics.SESSIONS,
                "The hiring team decided about a candidate, or took the decision back. Keyed by candidate id.");
        add(
                "candidate.erased.v1",
                CandidateEvent.CandidateErased.class,
                Topics.SESSIONS,
                "A candidate was erased: whoever keeps anything of them forgets whose it was. Keyed by candidate id.");
        add(
                "exercise.rated.v1",
                ExerciseEvent.ExerciseRated.class,
                Topics.EXERCISES,
                "An interviewer rated a prepared answer of the calibration gym.");
        add(
                "session.scored.v1",
                ScoreEvent.SessionScored.class,
                Topics.SCORES,
                "The scores of a session as they stand. Replaces every earlier one of that session.");
        add(
                "question.observed.v1",
                ScoreEvent.QuestionObserved.class,
                Topics.SCORES,
                "How a question does in interviews, as it stands. Keyed by organisation and question id; replaces every earlier one of that key.");
        add(
                "member.changed.v1",
                MemberEvent.MemberChanged.class,
                Topics.MEMBERS,
                "A member was added or changed. Roles only; names never leave the gateway in events.");
        add(
                "member.disabled.v1",
                MemberEvent.MemberDisabled.class,
                Topics.MEMBERS,
                "A member may not do anything any more: sockets close and tokens are refused.");
    }

    private EventTypes() {}

    private static void add(String name, Class<? extends Event> record, String topic, String meaning) {
        EventType type = new EventType(name, record, topic, meaning);
        BY_NAME.put(name, type);
        BY_RECORD.put(record, type);
    }

    /** All released types, in a stable order. */
    public static Iterable<EventType> all() {
        return java.util.Collections.unmodifiableCollection(BY_NAME.values());
    }

    /** The type of that wire name, or empty if this version does not know it. */
    public static Optional<EventType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The wire name of a record's type.
     *
     * @throws IllegalArgumentException if the record was never released
     */
    public static String nameOf(Class<? extends Event> record) {
        return of(record).name();
    }

    /**
     * The type of an event.
     *
     * @throws IllegalArgumentException if the record was never released
     */
    public static EventType of(Event event) {
        return of(event.getClass());
    }

    private static EventType of(Class<? extends Event> record) {
        EventType type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException("not a released event type: " + record);
        }
        return type;
    }
}
