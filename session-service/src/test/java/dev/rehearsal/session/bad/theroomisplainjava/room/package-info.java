/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.theroomisplainjava.room;

import org.jspecify.annotations.NullMarked;
