/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.whatisnobeanisplainjava.member;

import org.jspecify.annotations.NullMarked;
