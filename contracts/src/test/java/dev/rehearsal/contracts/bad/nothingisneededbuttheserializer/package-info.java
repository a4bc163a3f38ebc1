/** A bad example. */
@NullMarked
package dev.rehearsal.contracts.bad.nothingisneededbuttheserializer;

import org.jspecify.annotations.NullMarked;
