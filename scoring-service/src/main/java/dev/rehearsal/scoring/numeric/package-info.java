/**
 * The numbers behind the statistics: quantiles and probabilities of distributions, and symmetric matrices. Only strict arithmetic, so that
 * every machine computes the same bits.
 */
@NullMarked
package dev.rehearsal.scoring.numeric;

import org.jspecify.annotations.NullMarked;
