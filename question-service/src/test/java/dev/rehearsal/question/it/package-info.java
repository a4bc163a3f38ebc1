/** The running service over HTTP, with the real PostgreSQL and the real Kafka. */
@NullMarked
package dev.rehearsal.question.it;

import org.jspecify.annotations.NullMarked;
