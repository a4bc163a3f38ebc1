/** Reads the exercises that ship with the product. */
@NullMarked
package dev.rehearsal.scoring.gym.file;

import org.jspecify.annotations.NullMarked;
