/** Members in PostgreSQL. */
@NullMarked
package dev.rehearsal.gateway.member.db;

import org.jspecify.annotations.NullMarked;
