/** How questions do in interviews (Q7): worked out by scoring from settled interviews, copied here from its events. */
@NullMarked
package dev.rehearsal.question.health;

import org.jspecify.annotations.NullMarked;
