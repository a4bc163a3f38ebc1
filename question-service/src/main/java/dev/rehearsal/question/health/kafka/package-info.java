/** Observed questions come in by the topic of scores. */
@NullMarked
package dev.rehearsal.question.health.kafka;

import org.jspecify.annotations.NullMarked;
