/** SQL within the transaction at hand, and rows as records. */
@NullMarked
package dev.rehearsal.question.db;

import org.jspecify.annotations.NullMarked;
