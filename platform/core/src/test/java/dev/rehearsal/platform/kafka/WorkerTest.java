package dev.rehearsal.platform.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final LinkedBlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final SynchronousQueue<Boolean> succeeded = new SynchronousQueue<>();
    private final Worker worker = Worker.start("under-test", this::turn, () -> {}, nanos::get);

    @AfterEach
    void stop() {
        ended.set(true);
        worker.stop(Duration.ofMillis(10));
    }

    @Test
    void nothingThatATurnThrowsEndsTheWork() throws Exception {
        failures.add(new StackOverflowError());
        failures.add(new AssertionError());
        failures.add(new NoClassDefFoundError());
        failures.add(new InterruptedException());
        awaitSuccess();
        assertTrue(failures.isEmpty());
    }

    @Test
    void aStreakOfFailuresIsTroubleUntilTurnsHaveSucceededForTenSeconds() throws Exception {
        // Given
        failures.add(new IllegalStateException());
        awaitSuccess();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
        awaitSuccess();
        assertEquals(List.of(new Worker.Trouble("under-test", Duration.ofSeconds(9))), Worker.troubles());
        // When
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        awaitSuccess();
        awaitSuccess();
        // Then
        assertEquals(List.of(), Worker.troubles());
    }

    @Test
    void readinessNamesAFailingWorkerAfterHalfAMinuteAndIsDownAfterAWholeOne() {
        HealthCheckResponse blink = after(29);
        assertEquals(HealthCheckResponse.Status.UP, blink.getStatus());
        assertTrue(blink.getData().isEmpty());
        HealthCheckResponse named = after(31);
        assertEquals(HealthCheckResponse.Status.UP, named.getStatus());
        assertTrue(named.getData().orElseThrow().containsKey("archivist"));
        HealthCheckResponse down = after(61);
        assertEquals(HealthCheckResponse.Status.DOWN, down.getStatus());
        assertTrue(down.getData().orElseThrow().containsKey("archivist"));
    }

    private static HealthCheckResponse after(long seconds) {
        return WorkersReady.response(List.of(new Worker.Trouble("archivist", Duration.ofSeconds(seconds))));
    }

    private void turn() throws Exception {
        Throwable failure = failures.poll();
        switch (failure) {
            case null -> {
                if (!ended.get()) {
                    succeeded.put(true);
                }
            }
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** The turn that is under way may have begun before what the test did last: two are surely after it. */
    private void awaitSuccess() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            assertEquals(Boolean.TRUE, succeeded.poll(20, TimeUnit.SECONDS), "no turn succeeded");
        }
    }
}
