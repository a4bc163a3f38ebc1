/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.onlythedatabasedoorspeakssql;

import org.jspecify.annotations.NullMarked;
