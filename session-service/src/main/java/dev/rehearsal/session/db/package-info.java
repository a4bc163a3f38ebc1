/** Waiting for what another transaction is about to write. No word of the domain. */
@NullMarked
package dev.rehearsal.session.db;

import org.jspecify.annotations.NullMarked;
