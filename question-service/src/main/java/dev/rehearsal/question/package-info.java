/**
 * The question service: the bank of questions with their versions, search, import of guides, and kits. Its features do not know
 * HTTP, Kafka or the database; each has doors of those names for that.
 */
@NullMarked
package dev.rehearsal.question;

import org.jspecify.annotations.NullMarked;
