/**
 * Session-service's own copies of what other services own: question versions and kits (from {@code questions}), members (from {@code
 * members}), exercises done in the gym (from {@code exercises}). Fed by events, so that an interview runs while those services are down.
 */
@NullMarked
package dev.rehearsal.session.copies;

import org.jspecify.annotations.NullMarked;
