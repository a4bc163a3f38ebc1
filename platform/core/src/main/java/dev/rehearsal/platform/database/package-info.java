/** A few lines over JDBC: statements with their parameters on the connection of the transaction at hand, rows read by a function. */
@NullMarked
package dev.rehearsal.platform.database;

import org.jspecify.annotations.NullMarked;
