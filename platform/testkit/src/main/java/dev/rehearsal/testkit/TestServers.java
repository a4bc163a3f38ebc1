package dev.rehearsal.testkit;

import dev.rehearsal.embedded.Databases;

/** A PostgreSQL and a Kafka that belong to this test run alone. */
interface TestServers extends AutoCloseable {

    /** JDBC address of one of the databases, without parameters. */
    String url(String database);

    /** The databases, seen by a superuser. */
    Databases databases();

    /** What Kafka's clients connect to. */
    String bootstrap();

    @Override
    void close();
}
