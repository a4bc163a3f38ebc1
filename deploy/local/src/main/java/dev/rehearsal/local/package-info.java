/**
 * Runs the whole product on one machine: PostgreSQL and Kafka, the four services, and a watch over all of them. What is printed here is
 * read by people, so it is short and says what to do.
 */
@NullMarked
package dev.rehearsal.local;

import org.jspecify.annotations.NullMarked;
