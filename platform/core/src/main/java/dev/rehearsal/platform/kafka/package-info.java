/** Kafka clients with the settings every service uses, and the threads that run them. */
@NullMarked
package dev.rehearsal.platform.kafka;

import org.jspecify.annotations.NullMarked;
