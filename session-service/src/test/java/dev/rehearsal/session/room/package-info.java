/** The room without anything around it. */
@NullMarked
package dev.rehearsal.session.room;

import org.jspecify.annotations.NullMarked;
