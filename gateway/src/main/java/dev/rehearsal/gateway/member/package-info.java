/**
 * Organisations and their members: who belongs, with which roles, and who does not any more. The rules are here in plain Java; the
 * doors are in {@code http} and {@code db}.
 */
@NullMarked
package dev.rehearsal.gateway.member;

import org.jspecify.annotations.NullMarked;
