package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.ParticipantId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong now = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(3, Duration.ofSeconds(5), now::get);
    private final SessionId room = new SessionId(UUID.randomUUID());
    private final ParticipantId somebody = new ParticipantId(UUID.randomUUID());

    @Test
    void aPersonComesInSoOftenAtOnceAndThenOnceASecond() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), turnstile.enter(room, somebody));
        }
        assertEquals(Optional.of(SECOND), turnstile.enter(room, somebody));
        pass(Duration.ofMillis(400));
        assertEquals(Optional.of(Duration.ofMillis(600)), turnstile.enter(room, somebody));
        pass(Duration.ofMillis(600));
        assertEquals(Optional.empty(), turnstile.enter(room, somebody));
        assertEquals(Optional.of(SECOND), turnstile.enter(room, somebody));
    }

    @Test
    void othersAndOtherRoomsAreNotMeant() {
        for (int i = 0; i < 4; i++) {
            turnstile.enter(room, somebody);
        }
        assertEquals(Optional.empty(), turnstile.enter(room, new ParticipantId(UUID.randomUUID())));
        assertEquals(Optional.empty(), turnstile.enter(new SessionId(UUID.randomUUID()), somebody));
    }

    @Test
    void whoeverWasSentAwayWaitsAndThenComesInOneByOne() {
        assertEquals(Optional.empty(), turnstile.enter(room, somebody));
        turnstile.sentAway(room, somebody);
        turnstile.sentAway(room, somebody);
        assertEquals(Optional.of(Duration.ofSeconds(5)), turnstile.enter(room, somebody));
        pass(Duration.ofSeconds(5));
        assertEquals(Optional.empty(), turnstile.enter(room, somebody));
        assertEquals(Optional.of(SECOND), turnstile.enter(room, somebody));
    }

    @Test
    void nobodyIsRememberedForLonger() {
        turnstile.enter(room, somebody);
        turnstile.sentAway(room, somebody);
        pass(Duration.ofSeconds(6));
        turnstile.forgetRested();
        assertEquals(1, turnstile.remembered());
        pass(Duration.ofSeconds(1));
        turnstile.forgetRested();
        assertEquals(0, turnstile.remembered());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
