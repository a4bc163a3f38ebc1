/** Members who may not do anything any more. */
@NullMarked
package dev.rehearsal.scoring.member;

import org.jspecify.annotations.NullMarked;
