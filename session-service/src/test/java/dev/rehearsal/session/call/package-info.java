/** Tests of what browsers need to call each other. */
@NullMarked
package dev.rehearsal.session.call;

import org.jspecify.annotations.NullMarked;
