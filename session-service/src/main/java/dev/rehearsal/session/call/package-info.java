/** What browsers need to call each other directly. Sound and pictures never pass through here. */
@NullMarked
package dev.rehearsal.session.call;

import org.jspecify.annotations.NullMarked;
