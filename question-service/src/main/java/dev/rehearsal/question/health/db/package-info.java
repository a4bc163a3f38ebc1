/** The health of questions, as rows. */
@NullMarked
package dev.rehearsal.question.health.db;

import org.jspecify.annotations.NullMarked;
