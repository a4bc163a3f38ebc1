/** Pages of lists: where the next one begins. */
@NullMarked
package dev.rehearsal.question.paging;

import org.jspecify.annotations.NullMarked;
