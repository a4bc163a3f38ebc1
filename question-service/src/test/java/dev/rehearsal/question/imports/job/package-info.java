/** Import jobs, without a database. */
@NullMarked
package dev.rehearsal.question.imports.job;

import org.jspecify.annotations.NullMarked;
