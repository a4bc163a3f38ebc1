/**
 * The calibration gym: prepared answers with reference ratings and reasons, and what an interviewer's ratings of them say about bias,
 * severity and consistency (R9). Plain Java; its doors are in the packages below.
 */
@NullMarked
package dev.rehearsal.scoring.gym;

import org.jspecify.annotations.NullMarked;
