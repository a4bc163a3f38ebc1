/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.onlydatabasedoorsspeaksql;

import org.jspecify.annotations.NullMarked;
