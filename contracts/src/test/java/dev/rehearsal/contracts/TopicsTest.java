package dev.rehearsal.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void aFiniteRetentionIsNotOutlivedByMoreThanAFifthNorADay() {
        for (Topics.TopicSpec topic : Topics.all()) {
            Duration retention = topic.retention();
            Map<String, String> settings = topic.configuration();
            if (retention == null) {
                assertEquals("-1", settings.get("retention.ms"), topic.name());
                continue;
            }
            Duration segment = Duration.ofMillis(Long.parseLong(settings.getOrDefault("segment.ms", "0")));
            assertTrue(segment.isPositive(), topic.name());
            assertTrue(segment.compareTo(Duration.ofDays(1)) <= 0, topic.name());
            assertTrue(segment.compareTo(retention.dividedBy(5)) <= 0, topic.name());
        }
    }

    @Test
    void everyVersionOfAQuestionIsKept() {
        Topics.TopicSpec questions = Topics.all().stream()
                .filter(topic -> topic.name().equals(Topics.QUESTIONS))
                .findFirst()
                .orElseThrow();
        assertEquals("delete", questions.configuration().get("cleanup.policy"));
        assertEquals("-1", questions.configuration().get("retention.ms"));
    }

    @Test
    void everyTopicTakesWhatProducersMaySend() {
        for (Topics.TopicSpec topic : Topics.all()) {
            assertEquals("2097152", topic.configuration().get("max.message.bytes"), topic.name());
        }
    }
}
