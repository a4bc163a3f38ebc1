/** The one fact about the whole installation, in PostgreSQL. */
@NullMarked
package dev.rehearsal.gateway.signin.db;

import org.jspecify.annotations.NullMarked;
