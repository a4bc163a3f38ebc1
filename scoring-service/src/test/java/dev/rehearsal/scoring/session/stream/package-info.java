/** Tests of open streams. */
@NullMarked
package dev.rehearsal.scoring.session.stream;

import org.jspecify.annotations.NullMarked;
