/** The board and a candidate as files: the numbers of the pages as CSV and PDF, with names that the caller gives and nobody keeps. */
@NullMarked
package dev.rehearsal.scoring.candidate.document;

import org.jspecify.annotations.NullMarked;
