/** Import jobs over HTTP. */
@NullMarked
package dev.rehearsal.question.imports.job.http;

import org.jspecify.annotations.NullMarked;
