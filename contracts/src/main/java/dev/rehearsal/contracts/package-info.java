/**
 * The wire: every event that crosses Kafka between services, as plain Java records. No framework, no behaviour beyond checking
 * what a record is made of. Within a version only optional components are added.
 */
@NullMarked
package dev.rehearsal.contracts;

import org.jspecify.annotations.NullMarked;
