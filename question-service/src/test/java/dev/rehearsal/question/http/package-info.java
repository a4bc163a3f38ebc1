/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.question.http;

import org.jspecify.annotations.NullMarked;
