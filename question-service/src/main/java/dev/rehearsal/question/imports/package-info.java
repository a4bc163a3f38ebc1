/**
 * Reading questions out of other people's guides: plain text with numbered questions. The parser is plain Java; what it could not
 * use it hands back line by line with a reason. Nothing it finds is published: every found question becomes a draft at most.
 */
@NullMarked
package dev.rehearsal.question.imports;

import org.jspecify.annotations.NullMarked;
