/** Keeps organisations apart: sets the organisation of a transaction, which row level security in PostgreSQL then enforces. */
@NullMarked
package dev.rehearsal.platform.tenancy;

import org.jspecify.annotations.NullMarked;
