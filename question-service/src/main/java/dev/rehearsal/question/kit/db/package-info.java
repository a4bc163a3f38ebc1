/** Kits in PostgreSQL. */
@NullMarked
package dev.rehearsal.question.kit.db;

import org.jspecify.annotations.NullMarked;
