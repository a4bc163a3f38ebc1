/** Proves that workers live on and tell when they cannot. */
@NullMarked
package dev.rehearsal.platform.kafka;

import org.jspecify.annotations.NullMarked;
