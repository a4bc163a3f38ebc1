/** Tests of what texts and times may be. */
@NullMarked
package dev.rehearsal.platform.text;

import org.jspecify.annotations.NullMarked;
