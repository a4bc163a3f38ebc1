package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events on their way out. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class OutboxIT extends Plumbing {

    @Test
    void anEventIsSentAfterItsTransactionCommitsAndNeverWhenItRollsBack() {
        // Given
        SessionId abandoned = new SessionId(UUID.randomUUID());
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(organisation, () -> {
                    outbox.append(organisation, started(abandoned, 1), NOW);
                    throw new IllegalStateException("changed my mind");
                }));
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 1), NOW));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            awaitStarted(probe, 1);
            assertTrue(probe.readToEnd().stream()
                    .noneMatch(r -> abandoned.toString().equals(r.key())));
        }
    }

    @Test
    void theSameIdIsSentOnce() {
        UUID id = Ids.derived(session, 1, "session.started.v1");
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, id, started(session, 1), NOW));
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, id, started(session, 1), NOW));
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 2), NOW));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            awaitStarted(probe, 2);
            assertEquals(
                    2,
                    probe.readToEnd().stream()
                            .filter(r -> session.toString().equals(r.key()))
                            .count());
        }
    }

    @Test
    void eventsOfOneKeyArriveInTheOrderTheyWereCommittedIn() throws Exception {
        // Given
        int writers = 4;
        int each = 25;
        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(threads.submit(() -> IntStream.range(0, each).forEach(i -> appendNext())));
            }
            for (Future<?> done : running) {
                done.get();
            }
        }
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            List<Long> positions =
                    probe
                            .awaitCount(
                                    PATIENCE,
                                    writers * each,
                                    r -> session.toString().equals(r.key()))
                            .stream()
                            .map(r -> ((SessionEvent.SessionStarted) r.event().data()).position())
                            .toList();
            assertEquals(LongRange.from(1, writers * each), positions);
        }
    }

    private void appendNext() {
        tenancy.runInOrganisation(organisation, () -> {
            // The event's number is taken under the same lock that orders the key.
            outbox.append(organisation, started(session, counter.next(dataSource, session)), NOW);
        });
    }

    private final KeyCounter counter = new KeyCounter();

    @Test
    void anEventAsLargeAsTheTopicsTakeArrivesAndALargerOneFailsItsTransaction() throws Exception {
        // Given
        Event largest = called("x".repeat(Topics.MOST_EVENT_BYTES - EventJson.write(called("")).length));
        Event larger = called("x".repeat(Topics.MOST_EVENT_BYTES));
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, largest, NOW));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, larger, NOW)));
        // Then
        assertTrue(String.valueOf(refused.getMessage()).contains("more than the topics take"), refused.getMessage());
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            assertEquals(
                    largest,
                    probe.await(r -> session.toString().equals(r.key())).event().data());
        }
        UUID sent = UUID.fromString(awaitAnyRemembered());
        assertEquals(1, number("select count(*) from inbox where event_id = '" + sent + "'"));
    }

    private String awaitAnyRemembered() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (remembered(organisation).isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "no event was applied in time");
            Thread.onSpinWait();
        }
        return remembered(organisation).getFirst();
    }

    /** Looks at the events of this test's session only: what others wrote to the topic need not be readable. */
    private void awaitStarted(EventProbe probe, long position) {
        probe.await(received -> session.toString().equals(received.key())
                && received.event().data().equals(started(session, position)));
    }

    private SessionEvent.SessionRescheduled called(String zone) {
        return new SessionEvent.SessionRescheduled(session, List.of(new MemberId(new UUID(0, 1))), NOW, 45, zone, 1);
    }

    @Test
    void anEventThatCanNeverBeSentIsSetAsideWithItsReasonAndThoseBehindItGoOn() throws Exception {
        // Given an event that came into the table past the check
        UUID stuck = UUID.randomUUID();
        execute("insert into outbox (id, topic, key, type, organisation_id, event_time, data) values ('" + stuck
                + "', '"
                + Topics.SESSIONS + "', '" + session + "', 'session.started.v1', '" + organisation
                + "', now(), convert_to(repeat('x', " + Topics.MOST_MESSAGE_BYTES + "), 'UTF8'))");
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 2), NOW));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            awaitStarted(probe, 2);
        }
        assertEquals(
                1,
                number("select count(*) from outbox where id = '" + stuck + "' and published_at is null"
                        + " and set_aside_at is not null and set_aside_reason like '%RecordTooLarge%'"));
    }
}
