/** Tests, in milliseconds. */
@NullMarked
package dev.rehearsal.session.room.live;

import org.jspecify.annotations.NullMarked;
