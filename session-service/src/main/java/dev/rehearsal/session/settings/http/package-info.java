/** An organisation's settings over HTTP. */
@NullMarked
package dev.rehearsal.session.settings.http;

import org.jspecify.annotations.NullMarked;
