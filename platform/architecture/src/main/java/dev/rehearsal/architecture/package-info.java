/**
 * How every module of the product says how it is built, and shows that saying so has teeth: {@link dev.rehearsal.architecture.Architecture}
 * runs a module's rules against its classes and against one bad example for each, {@link dev.rehearsal.architecture.Rules} holds the
 * rules that several modules share. A module of its own rather than a part of the test kit, because the test kit needs the contracts
 * and the contracts keep rules too.
 */
@NullMarked
package dev.rehearsal.architecture;

import org.jspecify.annotations.NullMarked;
