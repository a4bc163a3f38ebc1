/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.editorial;

import org.jspecify.annotations.NullMarked;
