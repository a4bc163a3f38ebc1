/**
 * The edge: what every request goes through, and how those for the services get there. Plain values decide ({@link
 * dev.rehearsal.gateway.edge.SafePath}, {@link dev.rehearsal.gateway.edge.CircuitBreaker}, {@link
 * dev.rehearsal.gateway.edge.ServiceName}); the routes run on the event loop and never block.
 */
@NullMarked
package dev.rehearsal.gateway.edge;

import org.jspecify.annotations.NullMarked;
