/** Imports that were done, in PostgreSQL. */
@NullMarked
package dev.rehearsal.question.imports.db;

import org.jspecify.annotations.NullMarked;
