/** Tests of the running service on a real PostgreSQL and a real Kafka, over real sockets. */
@NullMarked
package dev.rehearsal.session.it;

import org.jspecify.annotations.NullMarked;
