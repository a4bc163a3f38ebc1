/** What the endpoints of all features share: who asks, and how names in a query are read. */
@NullMarked
package dev.rehearsal.question.http;

import org.jspecify.annotations.NullMarked;
