/** Tests of fair scores on simulated ratings whose true parameters are known. */
@NullMarked
package dev.rehearsal.scoring.fair;

import org.jspecify.annotations.NullMarked;
