package dev.rehearsal.gateway.bad.eventsleavethroughtheoutbox;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Sends past the outbox. */
public record SendsByItself(KafkaProducer<String, byte[]> producer) {}
