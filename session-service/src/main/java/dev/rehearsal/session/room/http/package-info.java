/** What was archived of a room, over HTTP: for replay, reports and whoever wants to see what a number is made of. */
@NullMarked
package dev.rehearsal.session.room.http;

import org.jspecify.annotations.NullMarked;
