package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.estimate.Kept.Entry;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.Priors;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The estimates of organisations. One thread makes them all, one after the other. What was overtaken by ratings is served until the next
 * is there, and made anew soon after ratings arrive, if it is kept at all. To be called outside of transactions.
 */
@ApplicationScoped
public class Estimates {

    private static final Logger LOG = Logger.getLogger(Estimates.class);
    private static final int MOST_WAITED_FOR = 32;
    // An organisation whose interviews go on while nobody looks is not estimated for ever.
    private static final int MOST_UNASKED = 50;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** What somebody waits for. */
    private record Wanted(OrganisationId organisation, Kind kind) {}

    private final RatedSource source;
    private final EstimateConfig config;
    private final Later later;
    private final LongSupplier nanos;
    private final FairModel model = new FairModel(Priors.USUAL);
    private final Kept kept;
    private final Map<Wanted, CompletableFuture<Estimated>> waitedFor = new ConcurrentHashMap<>();
    private final Set<OrganisationId> toRefresh = ConcurrentHashMap.newKeySet();
    private final @Nullable ScheduledThreadPoolExecutor thread;

    @Inject
    public Estimates(StoredRatings source, EstimateConfig config) {
        this(
                source,
                config,
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("estimates").daemon().factory()));
    }

    private Estimates(RatedSource source, EstimateConfig config, ScheduledThreadPoolExecutor thread) {
        this.source = source;
        this.config = config;
        this.thread = thread;
        this.later = (delay, task) -> {
            var unused = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        };
        this.nanos = System::nanoTime;
        this.kept = new Kept(config.organisations(), config.ratings());
    }

    Estimates(RatedSource source, EstimateConfig config, Later later, LongSupplier nanos) {
        this.source = source;
        this.config = config;
        this.thread = null;
        this.later = later;
        this.nanos = nanos;
        this.kept = new Kept(config.organisations(), config.ratings());
    }

    void stop(@Observes @Priority(5) ShutdownEvent event) {
        if (thread != null) {
            thread.shutdownNow();
        }
        waitedFor.values().forEach(result -> result.cancel(false));
    }

    /**
     * The estimate of an organisation. If one is kept it is given at once, be it overtaken or not; otherwise it is made and waited for.
     *
     * @throws Problem 503 if that takes too long, or too many others are waited for
     */
    public Estimated of(OrganisationId organisation, Kind kind) {
        return of(organisation, kind, config.patience());
    }

    private Estimated of(OrganisationId organisation, Kind kind, Duration patience) {
        // Looked at before the version is: so what is kept is never newer than the version, and equal if it is current.
        Entry entry = kept.ask(organisation);
        Estimated estimated = entry == null ? null : entry.estimates().get(kind);
        if (estimated == null) {
            return await(new Wanted(organisation, kind), patience);
        }
        boolean current = estimated.version().equals(source.version(organisation));
        if (!current) {
            refreshSoon(organisation);
        }
        return estimated.as(current);
    }

    /** Tells that ratings of the organisation may have changed. Returns at once. */
    public void changed(OrganisationId organisation) {
        if (kept.look(organisation) != null) {
            refreshSoon(organisation);
        }
    }

    /** As {@link #of}, for whoever can do without: empty if it takes longer, fails, or too many others are waited for. */
    public Optional<Estimated> soon(OrganisationId organisation, Kind kind) {
        try {
            return Optional.of(of(organisation, kind, config.shortPatience()));
        } catch (Problem e) {
            return Optional.empty();
        } catch (IllegalStateException e) {
            LOG.warnf(e, "the ratings of organisation %s could not be estimated", organisation);
            return Optional.empty();
        }
    }

    private Estimated await(Wanted wanted, Duration patience) {
        CompletableFuture<Estimated> result = waitedFor.get(wanted);
        if (result == null) {
            if (waitedFor.size() >= MOST_WAITED_FOR) {
                throw busy();
            }
            CompletableFuture<Estimated> mine = new CompletableFuture<>();
            result = Objects.requireNonNullElse(waitedFor.putIfAbsent(wanted, mine), mine);
            if (result == mine) {
                later.after(Duration.ZERO, () -> make(wanted, mine));
            }
        }
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ratings could not be estimated", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return Problem.unavailable("The ratings are still being estimated. Try again soon.", RETRY_AFTER);
    }

    private void make(Wanted wanted, CompletableFuture<Estimated> result) {
        try {
            Entry entry = kept.ask(wanted.organisation());
            Set<Kind> kinds = EnumSet.of(wanted.kind());
            if (entry != null) {
                kinds.addAll(entry.estimates().keySet());
            }
            Entry made = estimate(wanted.organisation(), kinds, 0);
            waitedFor.remove(wanted);
            result.complete(made.estimates().get(wanted.kind()));
        } catch (Throwable e) {
            waitedFor.remove(wanted);
            result.completeExceptionally(e);
        }
    }

    private void refreshSoon(OrganisationId organisation) {
        if (toRefresh.add(organisation)) {
            Entry entry = kept.look(organisation);
            Duration rest = entry == null ? Duration.ZERO : Duration.ofNanos(entry.nanos() * config.pause());
            later.after(rest.compareTo(config.settle()) > 0 ? rest : config.settle(), () -> refresh(organisation));
        }
    }

    private void refresh(OrganisationId organisation) {
        // What changes from here on is seen below, or asks for the next time.
        toRefresh.remove(organisation);
        Entry entry = kept.look(organisation);
        try {
            if (entry == null || entry.source().version().equals(source.version(organisation))) {
                return;
            }
            if (entry.unasked() < MOST_UNASKED) {
                var unused = estimate(organisation, entry.estimates().keySet(), entry.unasked() + 1);
            } else {
                kept.drop(organisation);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    e, "the ratings of organisation %s could not be estimated; the last estimate stays", organisation);
        }
    }

    private Entry estimate(OrganisationId organisation, Set<Kind> kinds, int unasked) {
        long begin = nanos.getAsLong();
        RatedSource.Versioned ratings = source.observed(organisation, config.ratings());
        Map<Kind, Estimated> estimates = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            estimates.put(kind, Estimated.of(kind, ratings, model));
        }
        Entry entry = new Entry(ratings, estimates, nanos.getAsLong() - begin, unasked);
        kept.put(organisation, entry);
        return entry;
    }
}
