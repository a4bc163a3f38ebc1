/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.eventsleavethroughtheoutboxofadatabasedoor;

import org.jspecify.annotations.NullMarked;
