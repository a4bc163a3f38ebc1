/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.kit;

import org.jspecify.annotations.NullMarked;
