/** Families and tokens in PostgreSQL; of tokens only hashes. */
@NullMarked
package dev.rehearsal.gateway.refresh.db;

import org.jspecify.annotations.NullMarked;
