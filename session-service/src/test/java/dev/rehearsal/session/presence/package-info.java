/** Tests of what is not history. */
@NullMarked
package dev.rehearsal.session.presence;

import org.jspecify.annotations.NullMarked;
