/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.paging;

import org.jspecify.annotations.NullMarked;
