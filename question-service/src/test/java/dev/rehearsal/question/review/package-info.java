/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.review;

import org.jspecify.annotations.NullMarked;
