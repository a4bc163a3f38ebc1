/**
 * Consumers of domain topics. Effects happen exactly once: what was applied is recorded in the transaction of the effect. What cannot
 * be read or fails by what it says goes to the dead letter topic with its reason, and the partition goes on; what fails for any other
 * reason is tried until it works.
 */
@NullMarked
package dev.rehearsal.platform.inbox;

import org.jspecify.annotations.NullMarked;
