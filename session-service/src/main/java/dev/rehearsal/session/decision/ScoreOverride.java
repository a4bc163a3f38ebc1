package dev.rehearsal.session.decision;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody set beside the composite of a session.
 *
 * @param revision counts the overrides of the session, from 1; the highest stands
 * @param value 1 to 4 with two decimals, or null if the one before was taken back
 */
public record ScoreOverride(int revision, @Nullable BigDecimal value, String reason, MemberId member, Instant at) {

    /** What is told of it: all but the reason. */
    SessionEvent.ScoreOverridden event(SessionId session) {
        return new SessionEvent.ScoreOverridden(
                session, member, value == null ? null : value.doubleValue(), revision, at);
    }
}
