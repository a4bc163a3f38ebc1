/** The gym for browsers. */
@NullMarked
package dev.rehearsal.scoring.gym.http;

import org.jspecify.annotations.NullMarked;
