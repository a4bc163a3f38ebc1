/**
 * What the hiring team says beside the scores, always with a reason: a value that overrides the composite of a session, and the decision
 * about a candidate. The computed numbers stay; the reasons stay in this service, and only the rest is told to others.
 */
@NullMarked
package dev.rehearsal.session.decision;

import org.jspecify.annotations.NullMarked;
