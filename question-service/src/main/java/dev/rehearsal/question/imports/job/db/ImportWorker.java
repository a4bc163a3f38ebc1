package dev.rehearsal.question.imports.job.db;

import dev.rehearsal.platform.kafka.Worker;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.imports.ImportTexts;
import dev.rehearsal.question.imports.job.ImportJob;
import dev.rehearsal.question.imports.job.JobDoors.JobTaken;
import dev.rehearsal.question.imports.job.JobRun;
import dev.rehearsal.question.imports.job.JobStatus;
import dev.rehearsal.question.similarity.db.Candidates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries out import jobs, in each replica one after the other. Where the service ends in the middle of one, the next to start goes on
 * with the batch that was not kept; after three attempts without one the job has broken off, and whoever wants can continue it.
 */
@ApplicationScoped
public class ImportWorker {

    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private final JobWork.Tools tools;
    private final ImportTexts texts;
    private final ContentLimits limits;
    private final Semaphore wakeUps = new Semaphore(0);
    private @Nullable Worker worker;

    public ImportWorker(
            Tenancy tenancy,
            StoredImportJobs jobs,
            ImportQueue queue,
            Questions questions,
            Candidates candidates,
            ImportTexts texts,
            ContentLimits limits,
            Clock clock) {
        this.tools = new JobWork.Tools(tenancy, jobs, queue, questions, candidates, clock);
        this.texts = texts;
        this.limits = limits;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("imports", this::turn, () -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        Worker running = worker;
        if (running != null) {
            wake();
            running.stop(Duration.ofSeconds(4));
        }
    }

    /** Tells the worker that there is something to do. Returns at once. */
    public void wake() {
        wakeUps.release();
    }

    private boolean stopping() {
        Worker running = worker;
        return running != null && running.stopping();
    }

    private void turn() throws InterruptedException {
        Optional<ImportQueue.Claimed> next = tools.queue().take(now());
        if (next.isEmpty()) {
            if (wakeUps.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
            return;
        }
        ImportQueue.Claimed claimed = next.get();
        try {
            work(claimed);
        } catch (JobTaken e) {
            LOG.infof("the import %s is carried out elsewhere", claimed.job());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warnf(e, "the import %s failed, attempt %d of %d", claimed.job(), claimed.attempts(), MOST_ATTEMPTS);
            tools.queue().release(claimed, now().plus(BETWEEN_ATTEMPTS));
        }
    }

    private void work(ImportQueue.Claimed claimed) throws IOException {
        ImportJob job = tools.tenancy()
                .inOrganisation(claimed.organisation(), () -> begin(claimed))
                .orElse(null);
        if (job == null) {
            tools.queue().remove(claimed);
            return;
        }
        JobWork work = new JobWork(tools, claimed, job, this::stopping);
        InputStreamReader text = new InputStreamReader(work.text(), StandardCharsets.UTF_8);
        JobRun run = new JobRun(claimed.organisation().value(), job, limits, work);
        if (!run.read(texts.open(job.name(), job.format(), text))) {
            tools.queue().release(claimed, now());
        }
    }

    /** The job to be carried out; none if it is gone or has failed too often. */
    private Optional<ImportJob> begin(ImportQueue.Claimed claimed) {
        boolean tooOften = claimed.attempts() > MOST_ATTEMPTS;
        Optional<ImportJob> job = tools.jobs().findForChange(claimed.job());
        job.ifPresent(found -> tools.jobs()
                .change(
                        found.id(),
                        tooOften ? JobStatus.BROKEN_OFF : JobStatus.RUNNING,
                        tooOften
                                ? "It failed " + MOST_ATTEMPTS + " times after line "
                                        + found.tally().line()
                                        + "; what was made until there stays. The service's log says why."
                                : null,
                        now()));
        return job.filter(found -> !tooOften);
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
