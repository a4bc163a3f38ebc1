/** Questions and their versions over HTTP. */
@NullMarked
package dev.rehearsal.question.bank.http;

import org.jspecify.annotations.NullMarked;
