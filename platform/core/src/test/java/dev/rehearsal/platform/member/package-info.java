/** Tests of what lives in this package. */
@NullMarked
package dev.rehearsal.platform.member;

import org.jspecify.annotations.NullMarked;
