/** Tests of what the database itself enforces. */
@NullMarked
package dev.rehearsal.gateway.database;

import org.jspecify.annotations.NullMarked;
