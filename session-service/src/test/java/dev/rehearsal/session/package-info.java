/** Fixtures and rules that concern the whole service. */
@NullMarked
package dev.rehearsal.session;

import org.jspecify.annotations.NullMarked;
