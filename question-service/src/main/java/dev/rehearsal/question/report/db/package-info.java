/** Error reports, as rows. */
@NullMarked
package dev.rehearsal.question.report.db;

import org.jspecify.annotations.NullMarked;
