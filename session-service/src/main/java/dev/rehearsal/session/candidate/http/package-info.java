/** Candidates over HTTP. */
@NullMarked
package dev.rehearsal.session.candidate.http;

import org.jspecify.annotations.NullMarked;
