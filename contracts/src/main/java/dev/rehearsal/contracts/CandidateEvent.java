package dev.rehearsal.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of the topic {@code sessions} about a candidate over all interviews, keyed by candidate id. Kept for ever, without any text. */
public sealed interface CandidateEvent extends Event {

    CandidateId candidate();

    @Override
    default String key() {
        return candidate().toString();
    }

    /**
     * The hiring team decided about a candidate; the reason stays where text may be erased. The highest revision stands.
     *
     * @param decision or null if the last one was taken back
     * @param revision counts the decisions about the candidate, from 1
     */
    record CandidateDecided(
            CandidateId candidate,
            MemberId member,
            @Nullable HiringDecision decision,
            int revision,
            Instant at) implements CandidateEvent {}

    /** A candidate was erased: whoever keeps anything by this id, or by the ids of the candidate's sessions, forgets whose it was. */
    record CandidateErased(CandidateId candidate, Instant at) implements CandidateEvent {}
}
