/** Tests of the coefficients of agreement against published tables. */
@NullMarked
package dev.rehearsal.scoring.agreement;

import org.jspecify.annotations.NullMarked;
