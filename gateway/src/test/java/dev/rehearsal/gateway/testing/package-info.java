/** What the tests of the gateway share: services that are no more than stubs, a clock that can be moved, people to sign in. */
@NullMarked
package dev.rehearsal.gateway.testing;

import org.jspecify.annotations.NullMarked;
