/** Tests of the archive. */
@NullMarked
package dev.rehearsal.session.room.archive;

import org.jspecify.annotations.NullMarked;
