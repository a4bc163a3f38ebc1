/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.imports;

import org.jspecify.annotations.NullMarked;
