package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.scoring.session.view.ScoreReading;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: a publisher for one subscriber. Nothing is queued: while the reader is busy only the latest score is remembered, and
 * the view of it is made when the reader asks for it. Signals come one at a time, on threads of the executor.
 */
public final class ScoreStream implements Flow.Publisher<StreamItem>, Flow.Subscription {

    private static final Logger LOG = Logger.getLogger(ScoreStream.class);

    private final ScoreSource source;
    private final Executor executor;
    private final Runnable onEnd;

    // All below: guarded by this.
    private Flow.@Nullable Subscriber<? super StreamItem> subscriber;
    private long demand;
    private boolean busy;
    private boolean ended;
    private boolean completed;
    private boolean keepAlive;
    private @Nullable SessionScored latest;
    private ScoreReading.@Nullable Seen shown;
    private ScoreReading.@Nullable Seen first;

    /** @param onEnd called once, when the stream has ended for whatever reason */
    ScoreStream(ScoreSource source, Executor executor, Runnable onEnd) {
        this.source = source;
        this.executor = executor;
        this.onEnd = onEnd;
    }

    /** Sets what the reader is shown at once. Scores that came in between follow it. */
    void begin(ScoreReading.Seen view) {
        synchronized (this) {
            first = view;
        }
        turn();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super StreamItem> reader) {
        boolean over;
        synchronized (this) {
            if (subscriber != null) {
                throw new IllegalStateException("a score stream has one reader");
            }
            subscriber = reader;
            over = completed;
        }
        reader.onSubscribe(this);
        if (over) {
            reader.onComplete();
        } else {
            turn();
        }
    }

    /** Remembers the score for the reader; an older one than is remembered is dropped. */
    void scored(SessionScored scored) {
        synchronized (this) {
            if (latest == null || latest.revision() < scored.revision()) {
                latest = scored;
            }
        }
        turn();
    }

    /** Sends a sign of life, and looks whether a score was missed. */
    void keepAlive() {
        synchronized (this) {
            keepAlive = true;
        }
        turn();
    }

    /** Ends the stream in good order, after what is being sent. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        turn();
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            demand = count <= 0 ? demand : Math.max(demand + count, demand);
        }
        turn();
    }

    /** The reader has gone. */
    @Override
    public void cancel() {
        boolean last;
        synchronized (this) {
            last = !completed;
            ended = true;
            completed = true;
        }
        if (last) {
            onEnd.run();
        }
    }

    private void turn() {
        synchronized (this) {
            if (busy || completed || !(ended || (subscriber != null && demand > 0 && hasWork()))) {
                return;
            }
            busy = true;
        }
        executor.execute(this::work);
    }

    private boolean hasWork() {
        return first != null || latest != null || keepAlive;
    }

    private void work() {
        try {
            if (finishIfEnded()) {
                return;
            }
            StreamItem item = next();
            if (item != null) {
                send(item);
            }
        } catch (RuntimeException e) {
            // The next score or the next keep-alive tries again.
            LOG.debugf(e, "a score could not be pushed");
        } finally {
            synchronized (this) {
                busy = false;
            }
            turn();
        }
    }

    private boolean finishIfEnded() {
        Flow.Subscriber<? super StreamItem> reader;
        synchronized (this) {
            if (!ended) {
                return false;
            }
            if (completed) {
                return true;
            }
            completed = true;
            reader = subscriber;
        }
        onEnd.run();
        if (reader != null) {
            reader.onComplete();
        }
        return true;
    }

    private @Nullable StreamItem next() {
        ScoreReading.Seen now;
        SessionScored scored;
        ScoreReading.Seen before;
        synchronized (this) {
            now = first;
            first = null;
            before = shown;
            scored = latest;
            if (now == null) {
                latest = null;
            }
        }
        if (now != null) {
            return show(now);
        }
        if (scored != null) {
            return before != null && scored.revision() <= before.revision() ? null : show(source.scored(scored));
        }
        synchronized (this) {
            keepAlive = false;
        }
        if (before != null && source.revision() > before.revision()) {
            StreamItem missed = show(source.now());
            return missed == null ? new StreamItem.KeepAlive() : missed;
        }
        return new StreamItem.KeepAlive();
    }

    private @Nullable StreamItem show(Optional<ScoreReading.Seen> view) {
        if (view.isEmpty()) {
            end();
            return null;
        }
        return show(view.get());
    }

    /** The item that shows the view, or null if the reader sees the same already. */
    private @Nullable StreamItem show(ScoreReading.Seen now) {
        synchronized (this) {
            ScoreReading.Seen before = shown;
            shown = now;
            return before != null && now.view().showsTheSameAs(before.view()) ? null : new StreamItem.Score(now.view());
        }
    }

    private void send(StreamItem item) {
        Flow.Subscriber<? super StreamItem> reader;
        synchronized (this) {
            if (completed) {
                return;
            }
            demand--;
            reader = subscriber;
        }
        if (reader != null) {
            reader.onNext(item);
        }
    }
}
