package dev.rehearsal.testkit;

import dev.rehearsal.embedded.Databases;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers in containers. */
final class ContainerServers implements TestServers {
    private static final String POSTGRES_IMAGE = "postgres:18-alpine";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    private final PostgreSQLContainer postgres;
    private final KafkaContainer kafka;

    private ContainerServers(PostgreSQLContainer postgres, KafkaContainer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static ContainerServers start() {
        // Testcontainers turns fsync off unless it is told otherwise.
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "fsync=on", "-c", "timezone=UTC");
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        try {
            Startables.deepStart(postgres, kafka).join();
        } catch (RuntimeException e) {
            postgres.stop();
            kafka.stop();
            throw e;
        }
        return new ContainerServers(postgres, kafka);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + postgres.getHost() + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public Databases databases() {
        return new Databases(url("postgres"), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public String bootstrap() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        postgres.stop();
        kafka.stop();
    }
}
