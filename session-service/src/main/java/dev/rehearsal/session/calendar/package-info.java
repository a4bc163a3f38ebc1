/** An interview as a calendar file, RFC 5545. */
@NullMarked
package dev.rehearsal.session.calendar;

import org.jspecify.annotations.NullMarked;
