/** Kits over HTTP. */
@NullMarked
package dev.rehearsal.question.kit.http;

import org.jspecify.annotations.NullMarked;
