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

    /** Ends the name of the topic that takes what a consumer of the named topic could not process. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

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
            if (retention != null && retention.compareTo(SHORT) <= 0) {
                // Only closed segments are deleted; the usual week of an open one would outlive a short retention.
                settings.put("segment.ms", Long.toString(retention.dividedBy(5).toMillis()));
            }
            return settings;
        }
    }

    private static final Duration SHORT = Duration.ofHours(1);

    private Topics() {}

    /** Every topic that must exist before a service starts. */
    public static List<TopicSpec> all() {
        return List.of(
                new TopicSpec(QUESTIONS, 4, null, true, false),
                new TopicSpec(SESSIONS, 8, null, false, false),
                new TopicSpec(SESSION_LOG, 8, Duration.ofDays(7), false, true),
                new TopicSpec(SESSION_PRESENCE, 4, Duration.ofMinutes(5), false, true),
                new TopicSpec(SCORES, 8, null, true, false),
                new TopicSpec(MEMBERS, 1, null, true, false),
                new TopicSpec(QUESTIONS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(SESSIONS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(SESSION_LOG + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(7), false, false),
                new TopicSpec(SCORES + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false),
                new TopicSpec(MEMBERS + DEAD_LETTER_SUFFIX, 1, Duration.ofDays(30), false, false));
    }
}
