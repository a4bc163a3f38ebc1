/** Tests of what viewers see. */
@NullMarked
package dev.rehearsal.scoring.session.view;

import org.jspecify.annotations.NullMarked;
