/** Scorecards over HTTP. */
@NullMarked
package dev.rehearsal.session.scorecard.http;

import org.jspecify.annotations.NullMarked;
