package dev.rehearsal.session.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.platform.transaction.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets a request wait for what is on its way: a kit saved a moment ago, an entry about to be archived. */
@ApplicationScoped
public class News {

    /** How long a request waits at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Another replica may have taken the event: then nobody tells here, and a look after this time finds it. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Tenancy tenancy;
    private final AfterCommit afterCommit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long edition;

    public News(Tenancy tenancy, AfterCommit afterCommit) {
        this.tenancy = tenancy;
        this.afterCommit = afterCommit;
    }

    /** Something is being written that others may wait for; told to those who wait once the transaction at hand has committed. */
    public void arrived() {
        afterCommit.runOnce(News.class, this::tell);
    }

    private void tell() {
        lock.lock();
        try {
            edition++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Looks, in a transaction of its own, until something is found or the patience is used up. Looks again only when there is news. */
    public <T> Optional<T> await(OrganisationId organisation, Duration patience, Supplier<Optional<T>> look) {
        long left = patience.toNanos();
        while (true) {
            long seen = edition();
            Optional<T> found = tenancy.inOrganisation(organisation, look);
            if (found.isPresent() || left <= 0) {
                return found;
            }
            left = awaitAfter(seen, left);
        }
    }

    private long edition() {
        lock.lock();
        try {
            return edition;
        } finally {
            lock.unlock();
        }
    }

    private long awaitAfter(long seen, long nanos) {
        long slice = Math.min(nanos, LOOK_AGAIN_NANOS);
        long left = slice;
        lock.lock();
        try {
            while (edition == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return nanos - (slice - left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }
}
