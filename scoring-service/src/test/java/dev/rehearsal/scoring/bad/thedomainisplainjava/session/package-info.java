/** A bad example for the architecture test. */
@NullMarked
package dev.rehearsal.scoring.bad.thedomainisplainjava.session;

import org.jspecify.annotations.NullMarked;
