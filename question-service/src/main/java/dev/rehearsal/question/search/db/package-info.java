/** Search in PostgreSQL: full text first, trigrams of words when full text finds nothing. */
@NullMarked
package dev.rehearsal.question.search.db;

import org.jspecify.annotations.NullMarked;
