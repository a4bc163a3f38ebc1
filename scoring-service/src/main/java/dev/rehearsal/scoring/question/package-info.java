/** Names of questions and criteria, copied from published questions. */
@NullMarked
package dev.rehearsal.scoring.question;

import org.jspecify.annotations.NullMarked;
