/** Feedback over HTTP. */
@NullMarked
package dev.rehearsal.session.feedback.http;

import org.jspecify.annotations.NullMarked;
