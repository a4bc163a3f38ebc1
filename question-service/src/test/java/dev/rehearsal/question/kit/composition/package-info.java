/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.kit.composition;

import org.jspecify.annotations.NullMarked;
