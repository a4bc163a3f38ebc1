/** Access tokens: the keys that sign them, the tokens, and the published key set by which everybody verifies them. */
@NullMarked
package dev.rehearsal.gateway.token;

import org.jspecify.annotations.NullMarked;
