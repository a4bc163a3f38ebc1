/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.report;

import org.jspecify.annotations.NullMarked;
