/** What was asked of whom comes in by the topic of sessions. */
@NullMarked
package dev.rehearsal.question.kit.kafka;

import org.jspecify.annotations.NullMarked;
