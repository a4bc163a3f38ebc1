/** What has to do with the transaction at hand, whichever database it is on. */
@NullMarked
package dev.rehearsal.platform.transaction;

import org.jspecify.annotations.NullMarked;
