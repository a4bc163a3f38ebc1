/** Loads the built-in bank into PostgreSQL at the start of the service. */
@NullMarked
package dev.rehearsal.question.builtin.db;

import org.jspecify.annotations.NullMarked;
