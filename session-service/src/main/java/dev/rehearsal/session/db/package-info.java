/** Plain SQL with little ceremony. No word of the domain. */
@NullMarked
package dev.rehearsal.session.db;

import org.jspecify.annotations.NullMarked;
