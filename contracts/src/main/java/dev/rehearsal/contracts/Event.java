package dev.rehearsal.contracts;

/**
 * The data of one event in a domain topic. Its type name, topic and key are part of the public contract; see {@link EventTypes}.
 */
public sealed interface Event
        permits QuestionEvent, SessionEvent, CandidateEvent, ExerciseEvent, ScoreEvent, MemberEvent {

    /** What orders this event: events of equal key in one topic are delivered in the order they were written. */
    String key();

    /** {@link #key} in its organisation: another where several organisations have events about the same thing. */
    default String key(OrganisationId organisation) {
        return key();
    }
}
