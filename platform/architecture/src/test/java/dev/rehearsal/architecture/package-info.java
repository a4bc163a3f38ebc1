/** The running of rules under test. */
@NullMarked
package dev.rehearsal.architecture;

import org.jspecify.annotations.NullMarked;
