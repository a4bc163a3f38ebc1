/** Demonstration data for {@code ./rehearsal up --demo}. */
@NullMarked
package dev.rehearsal.local.demo;

import org.jspecify.annotations.NullMarked;
