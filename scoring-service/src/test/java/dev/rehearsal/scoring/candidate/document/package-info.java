/** The board and a candidate as files. */
@NullMarked
package dev.rehearsal.scoring.candidate.document;

import org.jspecify.annotations.NullMarked;
