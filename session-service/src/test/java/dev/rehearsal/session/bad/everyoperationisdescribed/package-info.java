/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.session.bad.everyoperationisdescribed;

import org.jspecify.annotations.NullMarked;
