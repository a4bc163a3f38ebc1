/** Questions in PostgreSQL: content as jsonb, what search needs as columns beside it. */
@NullMarked
package dev.rehearsal.question.bank.db;

import org.jspecify.annotations.NullMarked;
