/** Search in PostgreSQL: full text first, trigrams of the title when full text finds nothing. */
@NullMarked
package dev.rehearsal.question.search.db;

import org.jspecify.annotations.NullMarked;
