/**
 * Imports of thousands of questions: a text is taken in parts, then read item by item, and every batch of drafts is kept in a short
 * transaction of its own together with how far the text has been read. So nothing is made twice, whoever goes on with it.
 */
@NullMarked
package dev.rehearsal.question.imports.job;

import org.jspecify.annotations.NullMarked;
