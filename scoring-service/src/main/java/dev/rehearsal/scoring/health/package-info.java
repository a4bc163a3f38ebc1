/** How questions do in interviews (Q7): difficulty, discrimination and drift from settled sessions. Plain Java. */
@NullMarked
package dev.rehearsal.scoring.health;

import org.jspecify.annotations.NullMarked;
