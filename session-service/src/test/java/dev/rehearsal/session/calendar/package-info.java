/** Tests, in milliseconds. */
@NullMarked
package dev.rehearsal.session.calendar;

import org.jspecify.annotations.NullMarked;
