/** Calendar files over HTTP. */
@NullMarked
package dev.rehearsal.session.calendar.http;

import org.jspecify.annotations.NullMarked;
