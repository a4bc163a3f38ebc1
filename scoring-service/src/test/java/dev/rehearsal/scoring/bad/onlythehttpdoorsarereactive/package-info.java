/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.onlythehttpdoorsarereactive;

import org.jspecify.annotations.NullMarked;
