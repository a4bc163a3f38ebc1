/** Tests of {@code member}. */
@NullMarked
package dev.rehearsal.gateway.member;

import org.jspecify.annotations.NullMarked;
