/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.bank;

import org.jspecify.annotations.NullMarked;
