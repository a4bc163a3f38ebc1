package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.member.DisabledMembers;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.session.view.ScoreReading;
import dev.rehearsal.scoring.session.view.Viewer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The open score streams of this replica. A stream ends with its reader's access token; the reader comes back with a new one. */
@ApplicationScoped
public class ScoreStreams {

    private final ScoreReading reading;
    private final StreamConfig config;
    private final Clock clock;
    private final OpenStreams open;
    private final Executor pushes = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("score-push-", 0).factory());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("score-streams").daemon().factory());

    public ScoreStreams(ScoreReading reading, StreamConfig config, Clock clock) {
        this.reading = reading;
        this.config = config;
        this.clock = clock;
        this.open = new OpenStreams(config.maximum(), config.perMember(), config.retryAfter());
        timer.setRemoveOnCancelPolicy(true);
    }

    void start(@Observes StartupEvent event) {
        long millis = config.keepAlive().toMillis();
        timer.scheduleAtFixedRate(
                () -> open.all().forEach(ScoreStream::keepAlive), millis, millis, TimeUnit.MILLISECONDS);
    }

    void disabled(@Observes DisabledMembers.Disabled gone) {
        open.of(gone.member()).forEach(ScoreStream::end);
    }

    /** What the reader may see may be less now; with a new token the reader comes back for it. */
    void narrowed(@Observes DisabledMembers.RolesTaken changed) {
        open.of(changed.member()).forEach(ScoreStream::end);
    }

    void stop(@Observes @Priority(5) ShutdownEvent event) {
        timer.shutdownNow();
        open.all().forEach(ScoreStream::end);
    }

    /**
     * Opens a stream.
     *
     * @throws Problem 404 if the viewer sees nothing of the session, 429 or 503 if there are too many streams
     */
    public ScoreStream open(Viewer viewer, SessionId session) {
        ScoreSource source = new ReadingSource(reading, viewer, session);
        OpenStreams.Seat seat = open.take(viewer.organisation(), viewer.member(), session);
        Duration left = Duration.between(clock.instant(), viewer.until());
        ScheduledFuture<?> expiry =
                timer.schedule(() -> seat.stream().ifPresent(ScoreStream::end), left.toMillis(), TimeUnit.MILLISECONDS);
        ScoreStream stream = new ScoreStream(source, pushes, () -> {
            expiry.cancel(false);
            open.giveBack(seat);
        });
        seat.sit(stream);
        try {
            stream.begin(source.now().orElseThrow(() -> Problem.notFound("session")));
        } catch (RuntimeException e) {
            stream.cancel();
            throw e;
        }
        return stream;
    }

    /** Tells the session's streams. Returns at once. */
    public void scored(OrganisationId organisation, SessionScored scored) {
        open.of(organisation, scored.session()).forEach(stream -> stream.scored(scored));
    }

    /** How many are open. */
    public int count() {
        return open.all().size();
    }

    private record ReadingSource(ScoreReading reading, Viewer viewer, SessionId session) implements ScoreSource {

        @Override
        public Optional<ScoreReading.Seen> now() {
            return reading.now(viewer, session);
        }

        @Override
        public Optional<ScoreReading.Seen> scored(SessionScored scored) {
            return reading.scored(viewer, scored);
        }

        @Override
        public long revision() {
            return reading.revision(viewer, session);
        }
    }
}
