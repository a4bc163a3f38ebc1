/** The door for browsers: scores as JSON, and as server-sent events. Mutiny ends here. */
@NullMarked
package dev.rehearsal.scoring.session.http;

import org.jspecify.annotations.NullMarked;
