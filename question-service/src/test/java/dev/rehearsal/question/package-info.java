/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question;

import org.jspecify.annotations.NullMarked;
