/** The letters that are to be sent, and those that were. */
@NullMarked
package dev.rehearsal.gateway.reminder.db;

import org.jspecify.annotations.NullMarked;
