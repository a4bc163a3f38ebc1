/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.content;

import org.jspecify.annotations.NullMarked;
