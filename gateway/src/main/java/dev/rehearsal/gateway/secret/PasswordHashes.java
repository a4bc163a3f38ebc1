package dev.rehearsal.gateway.secret;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.rehearsal.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes and checks Argon2id hashes in PHC notation. Only so many at once, on threads of their own: a flood of sign-ins waits, and beyond
 * a bound is refused with 503, instead of taking all memory or all carrier threads. Safe for use by many threads; a call takes tens of
 * milliseconds.
 */
public final class PasswordHashes implements AutoCloseable {

    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final PasswordConfig config;
    private final SecureRandom random;
    private final Argon2Function function;
    private final ThreadPoolExecutor threads;
    private final String decoy;

    public PasswordHashes(PasswordConfig config, SecureRandom random) {
        this.config = config;
        this.random = random;
        this.function = Argon2Function.getInstance(
                config.memory(), config.iterations(), config.parallelism(), HASH_BYTES, Argon2.ID);
        this.threads = new ThreadPoolExecutor(
                config.atOnce(),
                config.atOnce(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.waiting()),
                Thread.ofPlatform().name("passwords-", 0).daemon().factory());
        this.decoy = hash(Secret.random(random).text());
    }

    /**
     * Hashes a password with a new salt.
     *
     * @throws Problem 503 if too many are waiting
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> function.hash(bytes(password), salt).getResult());
    }

    /**
     * Whether the password is the one of this hash.
     *
     * @throws Problem 503 if too many are waiting
     */
    public boolean matches(String password, String hash) {
        return inTurn(() -> {
            Argon2Function made = Argon2Function.getInstanceFromHash(hash);
            return made.check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Takes as long as {@link #matches} and is never true: the answer for somebody who is not known, or has no password. */
    public boolean matchesNobody(String password) {
        boolean unused = matches(password, decoy);
        return false;
    }

    /** Whether a hash was made with other parameters than those of today. */
    public boolean isOutdated(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() != config.memory()
                || made.getIterations() != config.iterations()
                || made.getParallelism() != config.parallelism()
                || made.getVariant() != Argon2.ID;
    }

    private static byte[] bytes(String password) {
        return PasswordRules.normalised(password).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T inTurn(Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
        try {
            return result.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw busy();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    private static Problem busy() {
        return Problem.unavailable("Too many people are signing in at this moment. Try again shortly.", TRY_AGAIN);
    }
}
