/** Gets the questions worth comparing out of PostgreSQL. */
@NullMarked
package dev.rehearsal.question.similarity.db;

import org.jspecify.annotations.NullMarked;
