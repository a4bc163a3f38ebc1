/** What goes out about a session's scores: one type for those who may see all, another for those who may see their own. */
@NullMarked
package dev.rehearsal.scoring.session.view;

import org.jspecify.annotations.NullMarked;
