/** A service's database built anew from the topics, while reads go on from the old one. */
@NullMarked
package dev.rehearsal.platform.rebuild;

import org.jspecify.annotations.NullMarked;
