package dev.rehearsal.embedded;

import java.util.Map;

/**
 * A topic as it should be.
 *
 * @param name its name
 * @param partitions how many, at least one; keys are spread over them, so the number never changes afterwards
 * @param configuration topic settings by their Kafka name, for example {@code cleanup.policy}
 */
public record TopicSpec(String name, int partitions, Map<String, String> configuration) {
    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least one partition: " + name);
        }
        configuration = Map.copyOf(configuration);
    }
}
