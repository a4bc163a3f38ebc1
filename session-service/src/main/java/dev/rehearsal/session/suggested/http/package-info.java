/** Suggested scores over HTTP. */
@NullMarked
package dev.rehearsal.session.suggested.http;

import org.jspecify.annotations.NullMarked;
