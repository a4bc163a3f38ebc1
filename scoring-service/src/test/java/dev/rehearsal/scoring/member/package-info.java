/** Tests of disabled members. */
@NullMarked
package dev.rehearsal.scoring.member;

import org.jspecify.annotations.NullMarked;
