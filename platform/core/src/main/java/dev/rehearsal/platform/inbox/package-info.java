/**
 * Consumers of domain topics. Effects happen exactly once: what was applied is recorded in the transaction of the effect. What cannot
 * be read or keeps failing goes to the dead letter topic with its reason, and the partition goes on.
 */
@NullMarked
package dev.rehearsal.platform.inbox;

import org.jspecify.annotations.NullMarked;
