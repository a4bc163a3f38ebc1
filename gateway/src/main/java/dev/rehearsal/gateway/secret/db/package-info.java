/** Codes and password hashes in PostgreSQL. */
@NullMarked
package dev.rehearsal.gateway.secret.db;

import org.jspecify.annotations.NullMarked;
