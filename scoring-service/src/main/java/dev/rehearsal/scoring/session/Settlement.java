package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a session's scores were settled: from then on whatever follows from them tells nobody what could still sway a judgement. */
final class Settlement {

    private Settlement() {}

    /**
     * When the last member of the panel submitted; empty while the panel is not known, somebody has not submitted, or the session was
     * cancelled. An amendment is proof of a submission before it, so it stands for one that was not received.
     */
    static Optional<Instant> of(SessionScore score) {
        List<MemberId> panel = score.panel();
        if (panel.isEmpty() || score.cancelled()) {
            return Optional.empty();
        }
        Map<MemberId, Instant> submitted = new HashMap<>();
        Map<MemberId, Instant> amended = new HashMap<>();
        for (SessionEvent event : score.standing().values()) {
            if (event instanceof SessionEvent.ScorecardSubmitted card) {
                submitted.put(card.interviewer(), card.at());
            } else if (event instanceof SessionEvent.ScorecardAmended card) {
                amended.merge(card.interviewer(), card.at(), Settlement::earlier);
            }
        }
        Instant last = Instant.MIN;
        for (MemberId member : panel) {
            Instant at = submitted.getOrDefault(member, amended.get(member));
            if (at == null) {
                return Optional.empty();
            }
            last = at.isAfter(last) ? at : last;
        }
        return Optional.of(last);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
