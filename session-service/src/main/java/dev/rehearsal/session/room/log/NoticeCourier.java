package dev.rehearsal.session.room.log;

import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.kafka.Worker;
import dev.rehearsal.platform.transaction.AfterCommit;
import dev.rehearsal.session.room.log.RoomNotices.Notice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes notices to the log: those of this replica at once, and every two seconds what another one left behind when it died. A notice is
 * deleted when its entry is durable; a crash in between sends it twice, which is harmless.
 */
@ApplicationScoped
public class NoticeCourier {

    private static final int AT_ONCE = 50;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Database database;
    private final SessionLog log;
    private final AfterCommit afterCommit;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Worker worker;

    public NoticeCourier(Database database, SessionLog log, AfterCommit afterCommit) {
        this.database = database;
        this.log = log;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("room-notices", this::turn, () -> {});
    }

    /** Before the log is closed. */
    void stop(@Observes @Priority(10) ShutdownEvent event) {
        Worker running = worker;
        if (running != null) {
            woken.release();
            running.stop(Duration.ofSeconds(2));
        }
    }

    /** There is something to take once the transaction at hand has committed. */
    void wakeAfterCommit() {
        afterCommit.run(woken::release);
    }

    private void turn() throws Exception {
        Delivery delivery = QuarkusTransaction.requiringNew().call(this::deliver);
        if (delivery.failure() != null) {
            throw delivery.failure();
        }
        if (delivery.taken() < AT_ONCE && woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /**
     * How many notices were taken up.
     *
     * @param failure why the first that did not arrive did not; null if all did
     */
    private record Delivery(int taken, @Nullable Exception failure) {}

    private Delivery deliver() throws InterruptedException {
        List<Notice> notices = Notice.oldest(database, AT_ONCE);
        Map<Notice, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        for (Notice notice : notices) {
            CompletableFuture<Void> durable = log.append(notice.organisation(), notice.entry());
            sent.put(notice, durable);
            if (durable.isCompletedExceptionally()) {
                // The broker is away; each further attempt would wait for it.
                break;
            }
        }
        Exception failure = null;
        for (Map.Entry<Notice, CompletableFuture<Void>> one : sent.entrySet()) {
            try {
                one.getValue().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                one.getKey().forget(database);
            } catch (ExecutionException | TimeoutException e) {
                // Those of other partitions may have arrived, and go before this one the next time.
                one.getKey().postpone(database);
                failure = failure == null ? e : failure;
            }
        }
        return new Delivery(notices.size(), failure);
    }
}
