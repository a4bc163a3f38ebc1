package dev.rehearsal.question.bad.eventsleavethroughtheoutboxofadatabasedoor;

/** Breaks the rule on purpose. */
public class SendsByItself {
    org.apache.kafka.clients.producer.@org.jspecify.annotations.Nullable KafkaProducer<String, String> producer;
}
