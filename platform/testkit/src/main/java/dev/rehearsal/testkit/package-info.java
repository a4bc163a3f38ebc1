/**
 * What integration tests of every service share: a real PostgreSQL and a real Kafka ({@link dev.rehearsal.testkit.RealServices}), access
 * tokens of every kind, good and bad ({@link dev.rehearsal.testkit.TestTokens}), and both ends of the topics.
 */
@NullMarked
package dev.rehearsal.testkit;

import org.jspecify.annotations.NullMarked;
