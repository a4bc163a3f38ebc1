package dev.rehearsal.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The topics, and how each is kept. */
public final class Topics {

    public static final String QUESTIONS = "questions";
    public static final String SESSIONS = "sessions";
    public static final String SESSION_LOG = "session-log";
    public static final String SESSION_PRESENCE = "session-presence";
    public static final String SCORES = "scores";
    public static final String MEMBERS = "members";
    public static final String EXERCISES = "exercises";

    /** Ends the name of the topic that takes what a consumer of the named topic could not process. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    /** The largest message, with its key and headers: the limit of topics, brokers and producers alike. 2 MiB. */
    public static final int MOST_MESSAGE_BYTES = 2 * 1024 * 1024;

    /** The largest data of an event: leaves 16 KiB of a message for key, headers, and why it was buried if it is. */
    public static final int MOST_EVENT_BYTES = MOST_MESSAGE_BYTES - 16 * 1024;

    /**
     * How a topic is made.
     *
     * @param partitions at least 1; never changed later, since keys are spread by it
     * @param retention how long entries are kept; null for ever
     * @param compacted whether only the last event of a key is kept
     * @param brokerTime whether the broker stamps entries as it appends them
     */
    public record TopicSpec(
            String name, int partitions, @Nullable Duration retention, boolean compacted, boolean brokerTime) {

        /** The topic's configuration, in Kafka's terms. */
        public Map<String, String> configuration() {
            Map<String, String> settings = new TreeMap<>();
            settings.put("cleanup.policy", compacted ? "compact" : "delete");
            settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
            settings.put("message.timestamp.type", brokerTime ? "LogAppendTime" : "CreateTime");
            settings.put("max.message.bytes", Integer.toString(MOST_MESSAGE_BYTES));
            if (retention != null) {
                // Only closed segments are deleted; the usual week of an open one would double a retention of a week.
                Duration fifth = retention.dividedBy(5);
                Duration segment = fifth.compareTo(LONGEST_SEGMENT) < 0 ? fifth : LONGEST_SEGMENT;
                settings.put("segment.ms", Long.toString(segment.toMillis()));
            }
            return settings;
        }
    }

    private static final Duration LONGEST_SEGMENT = Duration.ofDays(1);

    private Topics() {}

    /** Every topic that must exist before a service starts. */
    public static List<TopicSpec> all() {
        return List.of(
                // Not compacted: kits pin versions, and a service that starts anew needs every version there was.
                new TopicSpec(QUESTIONS, 4, null, false, false),
                new TopicSpec(SESSIONS, 8, null, false, false),
                new TopicSpec(SESSION_LOG, 8, Duration.ofDays(7), false, true),
                new TopicSpec(SESSION_PRESENCE, 4, Duration.ofMinutes(5), false, true),
                new TopicSpec(SCORES, 8, null, true, false),
                new TopicSpec(MEMBERS, 1, null, true, false),
                new TopicSpec(EXERCISES, 1, null, false, false),
                new TopicSpec(QUESTIONS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(SESSIONS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(SESSION_LOG + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(7), false, false),
                new TopicSpec(SCORES + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(MEMBERS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(EXERCISES + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false));
    }
}
