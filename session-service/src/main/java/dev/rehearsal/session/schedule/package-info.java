/** When an interview takes place, with whom, and with which questions. The room lives elsewhere; here is what holds before and around it. */
@NullMarked
package dev.rehearsal.session.schedule;

import org.jspecify.annotations.NullMarked;
