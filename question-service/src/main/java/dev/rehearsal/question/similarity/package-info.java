/**
 * How alike two questions are, by their words. Plain Java, deterministic, without any model or list of known pairs: subject words
 * count, the words in which questions are usually put ("what is the difference between", "how do you implement") hardly do.
 */
@NullMarked
package dev.rehearsal.question.similarity;

import org.jspecify.annotations.NullMarked;
