/** What texts and times may be at all, whoever sends them: constraints for the bodies and parameters of every service. */
@NullMarked
package dev.rehearsal.platform.text;

import org.jspecify.annotations.NullMarked;
