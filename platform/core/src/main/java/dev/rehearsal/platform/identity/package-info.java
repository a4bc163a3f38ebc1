/** Who is calling: what a verified access token says, as a value. Issuing tokens is the gateway's work, not this package's. */
@NullMarked
package dev.rehearsal.platform.identity;

import org.jspecify.annotations.NullMarked;
