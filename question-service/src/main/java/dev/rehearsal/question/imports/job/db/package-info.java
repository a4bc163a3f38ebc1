/** Import jobs in PostgreSQL, and the worker that carries them out. */
@NullMarked
package dev.rehearsal.question.imports.job.db;

import org.jspecify.annotations.NullMarked;
