/** Tests, in milliseconds. */
@NullMarked
package dev.rehearsal.session.invitation;

import org.jspecify.annotations.NullMarked;
