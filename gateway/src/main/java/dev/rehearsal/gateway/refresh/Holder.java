package dev.rehearsal.gateway.refresh;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import java.util.UUID;

/** Whom a family of refresh tokens stands for. */
public sealed interface Holder {

    /** The id that access tokens carry as their subject. */
    UUID subject();

    /** Somebody who signed in. */
    record OfMember(MemberId member) implements Holder {
        @Override
        public UUID subject() {
            return member.value();
        }
    }

    /**
     * Somebody who came by the link of one session.
     *
     * @param name as the invitation says
     */
    record OfCandidate(CandidateId candidate, SessionId session, String name) implements Holder {
        @Override
        public UUID subject() {
            return candidate.value();
        }
    }
}
