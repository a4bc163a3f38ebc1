/** Error reports over HTTP: every member reports, those who write questions answer. */
@NullMarked
package dev.rehearsal.question.report.http;

import org.jspecify.annotations.NullMarked;
