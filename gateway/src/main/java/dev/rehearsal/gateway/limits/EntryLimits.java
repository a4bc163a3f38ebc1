package dev.rehearsal.gateway.limits;

import dev.rehearsal.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Limits on attempts to become somebody: by the address they come from, and by the account they aim at. */
@ApplicationScoped
public class EntryLimits {

    private final Buckets addresses;
    private final Buckets accounts;

    public EntryLimits(LimitsConfig config, Clock clock) {
        this.addresses = new Buckets(config.entries(), config.remembered(), clock);
        this.accounts = new Buckets(config.account(), config.remembered(), clock);
    }

    /**
     * Counts an attempt of an address.
     *
     * @throws Problem 429 if there were too many
     */
    public void countAddress(String address) {
        refuse(addresses.take(ClientAddress.key(address)));
    }

    /**
     * Runs a sign-in to an account; only one that fails counts.
     *
     * @throws Problem 429 if too many failed
     */
    public <T> T countFailures(String account, Supplier<T> attempt) {
        String key = account.strip().toLowerCase(Locale.ROOT);
        refuse(accounts.take(key));
        T result = attempt.get();
        accounts.giveBack(key);
        return result;
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw Problem.tooMany("Too many attempts. Wait a little and try again.", time.plusSeconds(1));
        });
    }
}
