/** A bad example. */
@NullMarked
package dev.rehearsal.question.bad.thedomainknowsnodoor.bank;

import org.jspecify.annotations.NullMarked;
