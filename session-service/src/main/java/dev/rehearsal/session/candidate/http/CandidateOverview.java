package dev.rehearsal.session.candidate.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.session.candidate.CandidateList.CandidateSession;
import dev.rehearsal.session.decision.CandidateDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate over all interviews.
 *
 * @param email null if none is known, or it is not for the caller: it is for reviewers, administrators, who brought the candidate, and
 *     who interviews them
 * @param sessions those that the caller may see, the latest first, at most 20
 * @param decision what stands; null if nothing does, to interviewers, and to whoever still owes a scorecard about the candidate
 */
public record CandidateOverview(
        CandidateId id,
        String name,
        @Nullable String email,
        List<CandidateSession> sessions,
        @Nullable StandingDecision decision) {

    public CandidateOverview {
        sessions = List.copyOf(sessions);
    }

    /** The decision that stands. */
    public record StandingDecision(int revision, HiringDecision decision, MemberId member, Instant at) {

        static @Nullable StandingDecision of(@Nullable CandidateDecision decided) {
            return decided == null || decided.decision() == null
                    ? null
                    : new StandingDecision(decided.revision(), decided.decision(), decided.member(), decided.at());
        }
    }

    /** A page of candidates; {@code next} is the cursor of the next page, or null at the end. */
    public record CandidatePage(
            List<CandidateOverview> items, @Nullable String next) {}
}
