/** Overrides and decisions over HTTP. */
@NullMarked
package dev.rehearsal.session.decision.http;

import org.jspecify.annotations.NullMarked;
