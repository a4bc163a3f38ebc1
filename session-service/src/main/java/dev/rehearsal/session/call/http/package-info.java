/** The call over HTTP. */
@NullMarked
package dev.rehearsal.session.call.http;

import org.jspecify.annotations.NullMarked;
