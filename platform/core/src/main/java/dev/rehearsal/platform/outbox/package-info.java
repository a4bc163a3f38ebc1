/**
 * The transactional outbox: events are written in the transaction that causes them, and one relay per service sends them to Kafka,
 * in order per key, at least once, with ids that stay the same.
 */
@NullMarked
package dev.rehearsal.platform.outbox;

import org.jspecify.annotations.NullMarked;
