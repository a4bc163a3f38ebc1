/** What an organisation has set for itself: how much of the gym it requires, whether scores are suggested, and when it reminds. */
@NullMarked
package dev.rehearsal.session.settings;

import org.jspecify.annotations.NullMarked;
