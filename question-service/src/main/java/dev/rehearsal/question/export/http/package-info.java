/** Questions as a file, over HTTP. */
@NullMarked
package dev.rehearsal.question.export.http;

import org.jspecify.annotations.NullMarked;
