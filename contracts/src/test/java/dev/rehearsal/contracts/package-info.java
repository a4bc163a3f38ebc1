/** Proves the wire: schemas, frozen samples and the documents generated from the records. */
@NullMarked
package dev.rehearsal.contracts;

import org.jspecify.annotations.NullMarked;
