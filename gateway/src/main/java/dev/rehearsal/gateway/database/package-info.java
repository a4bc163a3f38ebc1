/** Look-ups before it is known whose data is asked for. */
@NullMarked
package dev.rehearsal.gateway.database;

import org.jspecify.annotations.NullMarked;
