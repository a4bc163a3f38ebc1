/** How good suggested scores are: reads graded answers, predicts each from answers to other questions only, and compares with two baselines. */
@NullMarked
package dev.rehearsal.bench.suggestion;

import org.jspecify.annotations.NullMarked;
