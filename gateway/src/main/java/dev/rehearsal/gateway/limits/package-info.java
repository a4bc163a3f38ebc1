/** How often somebody may do something: token buckets per key in memory that is bounded. Each replica counts for itself. */
@NullMarked
package dev.rehearsal.gateway.limits;

import org.jspecify.annotations.NullMarked;
