/** Tests of suggested scores. */
@NullMarked
package dev.rehearsal.session.suggested;

import org.jspecify.annotations.NullMarked;
