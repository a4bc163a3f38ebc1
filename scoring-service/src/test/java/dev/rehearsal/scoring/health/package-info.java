/** Tests of how questions do. */
@NullMarked
package dev.rehearsal.scoring.health;

import org.jspecify.annotations.NullMarked;
