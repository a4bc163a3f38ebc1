/** Finding questions: what can be asked for, in which order, and how the answer is counted. */
@NullMarked
package dev.rehearsal.question.search;

import org.jspecify.annotations.NullMarked;
