/** Questions as files, without a service around them. */
@NullMarked
package dev.rehearsal.question.exchange;

import org.jspecify.annotations.NullMarked;
