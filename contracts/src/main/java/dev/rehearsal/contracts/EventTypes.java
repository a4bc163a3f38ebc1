package dev.rehearsal.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The released event types: their names on the wire, their records and their topics. */
public final class EventTypes {

    /** One released type. */
    public record EventType(String name, Class<? extends Event> record, String topic) {}

    private static final Map<String, EventType> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, EventType> BY_RECORD = new LinkedHashMap<>();

    static {
        add("question.published.v1", QuestionEvent.QuestionPublished.class, Topics.QUESTIONS);
        add("question.retired.v1", QuestionEvent.QuestionRetired.class, Topics.QUESTIONS);
        add("kit.saved.v1", QuestionEvent.KitSaved.class, Topics.QUESTIONS);
        add("kit.deleted.v1", QuestionEvent.KitDeleted.class, Topics.QUESTIONS);
        add("session.scheduled.v1", SessionEvent.SessionScheduled.class, Topics.SESSIONS);
        add("session.rescheduled.v1", SessionEvent.SessionRescheduled.class, Topics.SESSIONS);
        add("session.cancelled.v1", SessionEvent.SessionCancelled.class, Topics.SESSIONS);
        add("session.started.v1", SessionEvent.SessionStarted.class, Topics.SESSIONS);
        add("session.ended.v1", SessionEvent.SessionEnded.class, Topics.SESSIONS);
        add("participant.joined.v1", SessionEvent.ParticipantJoined.class, Topics.SESSIONS);
        add("question.asked.v1", SessionEvent.QuestionAsked.class, Topics.SESSIONS);
        add("answer.submitted.v1", SessionEvent.AnswerSubmitted.class, Topics.SESSIONS);
        add("rating.recorded.v1", SessionEvent.RatingRecorded.class, Topics.SESSIONS);
        add("scorecard.submitted.v1", SessionEvent.ScorecardSubmitted.class, Topics.SESSIONS);
        add("scorecard.amended.v1", SessionEvent.ScorecardAmended.class, Topics.SESSIONS);
        add("session.scored.v1", ScoreEvent.SessionScored.class, Topics.SCORES);
        add("member.changed.v1", MemberEvent.MemberChanged.class, Topics.MEMBERS);
        add("member.disabled.v1", MemberEvent.MemberDisabled.class, Topics.MEMBERS);
    }

    private EventTypes() {}

    private static void add(String name, Class<? extends Event> record, String topic) {
        EventType type = new EventType(name, record, topic);
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
     * The type of an event.
     *
     * @throws IllegalArgumentException if the record was never released
     */
    public static EventType of(Event event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("not a released event type: " + event.getClass());
        }
        return type;
    }
}
