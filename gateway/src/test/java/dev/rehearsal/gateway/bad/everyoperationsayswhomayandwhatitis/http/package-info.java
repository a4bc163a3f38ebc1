/** A bad example. */
@NullMarked
package dev.rehearsal.gateway.bad.everyoperationsayswhomayandwhatitis.http;

import org.jspecify.annotations.NullMarked;
