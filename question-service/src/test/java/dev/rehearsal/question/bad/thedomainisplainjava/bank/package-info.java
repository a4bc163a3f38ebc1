/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.thedomainisplainjava.bank;

import org.jspecify.annotations.NullMarked;
