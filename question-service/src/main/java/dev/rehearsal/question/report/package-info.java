/** Errors that readers find in published questions (Q8, R24), and what came of them. */
@NullMarked
package dev.rehearsal.question.report;

import org.jspecify.annotations.NullMarked;
