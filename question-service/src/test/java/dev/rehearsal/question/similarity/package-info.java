/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.similarity;

import org.jspecify.annotations.NullMarked;
