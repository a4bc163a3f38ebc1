/** Errors as {@code application/problem+json} (RFC 9457): one exception, one body, one place that turns one into the other. */
@NullMarked
package dev.rehearsal.platform.problem;

import org.jspecify.annotations.NullMarked;
