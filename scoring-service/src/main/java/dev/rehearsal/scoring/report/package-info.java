/** The report of a session: from every number down to the ratings behind it (R7). */
@NullMarked
package dev.rehearsal.scoring.report;

import org.jspecify.annotations.NullMarked;
