/** A few lines over JDBC: statements with their arguments in the transaction at hand, rows read by a function. */
@NullMarked
package dev.rehearsal.gateway.database;

import org.jspecify.annotations.NullMarked;
