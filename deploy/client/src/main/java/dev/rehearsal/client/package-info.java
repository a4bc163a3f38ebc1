/**
 * A client of the product's public address: REST, live room and score stream, as a browser uses them. Used for demo data, system
 * tests and benchmarks.
 */
@NullMarked
package dev.rehearsal.client;

import org.jspecify.annotations.NullMarked;
