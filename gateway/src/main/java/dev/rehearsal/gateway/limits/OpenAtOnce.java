package dev.rehearsal.gateway.limits;

import java.util.HashMap;
import java.util.Map;

/**
 * An amount of something that is in use at the same time, bounded for each key and in all. A key is remembered only while it uses
 * something. Safe for use by many threads.
 */
public final class OpenAtOnce {

    private final long mostOfKey;
    private final long mostInAll;
    private final Map<String, Long> byKey = new HashMap<>();
    private long inAll;

    public OpenAtOnce(long mostOfKey, long mostInAll) {
        this.mostOfKey = mostOfKey;
        this.mostInAll = mostInAll;
    }

    /** What became of a wish to use more. */
    public enum Outcome {
        TAKEN,
        KEY_HAS_TOO_MUCH,
        ALL_HAVE_TOO_MUCH
    }

    /** Takes an amount, all of it or nothing. */
    public synchronized Outcome take(String key, long amount) {
        long ofKey = byKey.getOrDefault(key, 0L) + amount;
        if (ofKey > mostOfKey) {
            return Outcome.KEY_HAS_TOO_MUCH;
        }
        if (inAll + amount > mostInAll) {
            return Outcome.ALL_HAVE_TOO_MUCH;
        }
        byKey.put(key, ofKey);
        inAll += amount;
        return Outcome.TAKEN;
    }

    /** Gives back an amount that was taken. */
    public synchronized void giveBack(String key, long amount) {
        inAll -= amount;
        long ofKey = byKey.getOrDefault(key, 0L) - amount;
        if (ofKey > 0) {
            byKey.put(key, ofKey);
        } else {
            byKey.remove(key);
        }
    }

    synchronized int remembered() {
        return byKey.size();
    }
}
