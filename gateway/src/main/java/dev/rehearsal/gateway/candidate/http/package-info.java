/** {@code /api/auth} for candidates. */
@NullMarked
package dev.rehearsal.gateway.candidate.http;

import org.jspecify.annotations.NullMarked;
