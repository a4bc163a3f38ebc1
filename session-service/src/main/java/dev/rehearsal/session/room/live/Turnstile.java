package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.ParticipantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts how often each person comes into each room: whoever comes in gets a view of all of it, and that is work for the server. So
 * many times at once, once a second over time; whoever was sent away for flooding waits. Safe for use by several threads.
 */
final class Turnstile {

    private static final int PER_SECOND = 1;

    private final int atOnce;
    private final Duration pause;
    private final LongSupplier nanoTime;
    private final Map<Visitor, RateLimit> limits = new HashMap<>();

    /**
     * @param atOnce how often a person may come into a room at once
     * @param pause how long somebody waits who was sent away
     */
    Turnstile(int atOnce, Duration pause, LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.pause = pause;
        this.nanoTime = nanoTime;
    }

    private record Visitor(SessionId session, ParticipantId participant) {}

    /** Counts somebody coming in; if that is too often, returns how long until the next time. */
    synchronized Optional<Duration> enter(SessionId session, ParticipantId participant) {
        RateLimit limit = of(new Visitor(session, participant));
        return limit.admits() ? Optional.empty() : Optional.of(limit.untilNext());
    }

    /** Somebody was closed for flooding. */
    synchronized void sentAway(SessionId session, ParticipantId participant) {
        of(new Visitor(session, participant)).pause(pause);
    }

    /** Forgets those who have not come for so long that nothing of it counts any more. */
    synchronized void forgetRested() {
        limits.values().removeIf(RateLimit::isRested);
    }

    synchronized int remembered() {
        return limits.size();
    }

    private RateLimit of(Visitor visitor) {
        return limits.computeIfAbsent(visitor, unused -> new RateLimit(PER_SECOND, atOnce, nanoTime));
    }
}
