/** Proves the plumbing on a real PostgreSQL and a real Kafka. */
@NullMarked
package dev.rehearsal.platform;

import org.jspecify.annotations.NullMarked;
