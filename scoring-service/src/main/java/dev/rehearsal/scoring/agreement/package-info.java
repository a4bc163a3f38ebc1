/**
 * How far interviewers agree: Krippendorff's alpha, intraclass correlations and weighted kappa, each with a bootstrap interval or with the
 * reason why there is none. Plain Java, deterministic: the same judgements in any order give the same bits.
 */
@NullMarked
package dev.rehearsal.scoring.agreement;

import org.jspecify.annotations.NullMarked;
