/** Where sessions' scores are kept: the events that stand, and what was last published. */
@NullMarked
package dev.rehearsal.scoring.session.db;

import org.jspecify.annotations.NullMarked;
