/** What the scores of an organisation with a long history take: to be pushed, rebuilt, and shown. */
@NullMarked
package dev.rehearsal.bench.scores;

import org.jspecify.annotations.NullMarked;
