/** How requests are read, before any endpoint sees them: strictly, so that nothing is taken for what it is not. */
@NullMarked
package dev.rehearsal.platform.http;

import org.jspecify.annotations.NullMarked;
