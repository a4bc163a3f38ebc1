/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.onlyhttpdoorsspeakhttp;

import org.jspecify.annotations.NullMarked;
