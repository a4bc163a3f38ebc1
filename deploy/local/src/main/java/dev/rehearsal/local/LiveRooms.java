package dev.rehearsal.local;

import java.util.Map;

/**
 * How many live rooms a process of session-service may have open at once, and the heap that takes.
 *
 * @param most from 1 to 5,000
 */
record LiveRooms(int most) {
    static final String SETTING = "REHEARSAL_LIVE_MAX_ROOMS";
    private static final int USUAL = 200;
    private static final int MOST = 5_000;
    private static final int USUAL_HEAP_MEBIBYTES = 192;
    /** A room in which little has happened takes 160 KiB; some are larger, and the collector needs air. */
    private static final double MEBIBYTES_EACH = 0.3;

    /**
     * Reads the setting.
     *
     * @throws LauncherException if it is no such number
     */
    static LiveRooms of(Map<String, String> environment) {
        String text = environment.getOrDefault(SETTING, Integer.toString(USUAL)).strip();
        try {
            int most = Integer.parseInt(text);
            if (most >= 1 && most <= MOST) {
                return new LiveRooms(most);
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw new LauncherException(SETTING + " takes a number from 1 to " + MOST + ", not " + text);
    }

    /** For session-service; other services do not depend on it. */
    int heapMebibytes() {
        return USUAL_HEAP_MEBIBYTES + (int) Math.ceil(MEBIBYTES_EACH * Math.max(0, most - USUAL));
    }
}
