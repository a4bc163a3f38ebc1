/** Agreement and rater effects for browsers. */
@NullMarked
package dev.rehearsal.scoring.rater.http;

import org.jspecify.annotations.NullMarked;
