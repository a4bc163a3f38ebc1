/** Secrets and what is kept of them: random codes and tokens of which only a hash is stored, and passwords under Argon2id. */
@NullMarked
package dev.rehearsal.gateway.secret;

import org.jspecify.annotations.NullMarked;
