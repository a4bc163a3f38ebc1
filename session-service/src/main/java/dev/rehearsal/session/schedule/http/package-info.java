/** The schedule over HTTP. */
@NullMarked
package dev.rehearsal.session.schedule.http;

import org.jspecify.annotations.NullMarked;
