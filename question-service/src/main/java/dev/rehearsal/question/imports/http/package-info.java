/** Preview and import of guides over HTTP. */
@NullMarked
package dev.rehearsal.question.imports.http;

import org.jspecify.annotations.NullMarked;
