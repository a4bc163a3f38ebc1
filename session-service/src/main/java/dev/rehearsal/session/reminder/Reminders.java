package dev.rehearsal.session.reminder;

import dev.rehearsal.platform.kafka.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks again and again who is to be reminded, as long as the service runs. */
@ApplicationScoped
public class Reminders {

    private final Reminding reminding;
    private final RemindersConfig config;
    private final Clock clock;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Worker worker;

    public Reminders(Reminding reminding, RemindersConfig config, Clock clock) {
        this.reminding = reminding;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("reminders", this::turn, () -> {});
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        end.countDown();
        if (worker != null) {
            worker.stop(Duration.ofSeconds(3));
        }
    }

    private void turn() throws InterruptedException {
        if (reminding.look(clock.instant()) == 0) {
            var unused = end.await(config.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
