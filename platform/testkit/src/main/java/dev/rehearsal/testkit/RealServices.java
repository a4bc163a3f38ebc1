package dev.rehearsal.testkit;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.embedded.KafkaTopics;
import dev.rehearsal.embedded.TopicSpec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test a real PostgreSQL and a real Kafka with all topics, in containers where a container engine answers and as child
 * processes otherwise. Both are empty at the start, listen on free ports, and are gone afterwards, after a crash as well.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
 * class RatingsIT { … }
 * }</pre>
 *
 * <p>The service gets its datasource (one database, owned by a role without special rights, both named by {@code database}),
 * {@code kafka.bootstrap.servers}, and the keys by which tokens of {@link TestTokens#ofThisRun()} verify. The system property
 * {@code rehearsal.test.services} set to {@code embedded} or {@code containers} takes the choice away.
 */
public final class RealServices implements QuarkusTestResourceLifecycleManager {
    private static final String CHOICE = "rehearsal.test.services";
    private static final String PASSWORD = "test-only";

    private String database = "test";
    private @Nullable TestServers servers;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        TestRun run = TestRun.begin();
        TestServers started = startServers(run);
        servers = started;
        started.databases().create(database, database, PASSWORD);
        new KafkaTopics(started.bootstrap())
                .create(Topics.all().stream()
                        .map(topic -> new TopicSpec(topic.name(), topic.partitions(), topic.configuration()))
                        .toList());
        run.publish(started.bootstrap());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                started.url(database) + "?connectTimeout=5&socketTimeout=30",
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                PASSWORD,
                "kafka.bootstrap.servers",
                started.bootstrap(),
                "mp.jwt.verify.publickey.location",
                run.jwks().toUri().toString());
    }

    @Override
    public void stop() {
        TestServers running = servers;
        servers = null;
        if (running != null) {
            running.close();
        }
    }

    private static TestServers startServers(TestRun run) {
        String choice = System.getProperty(CHOICE, "");
        boolean containers = choice.isEmpty() ? ContainerEngine.answers() : choice.equals("containers");
        if (!containers) {
            return EmbeddedServers.start(run);
        }
        if (!choice.isEmpty()) {
            return ContainerServers.start();
        }
        return tryContainers().orElseGet(() -> EmbeddedServers.start(run));
    }

    /** An engine without the images, or without a way to get them, is no reason to fail. */
    private static Optional<TestServers> tryContainers() {
        try {
            return Optional.of(ContainerServers.start());
        } catch (RuntimeException e) {
            System.err.println("Containers do not start, tests go on with the embedded servers: " + e.getMessage());
            return Optional.empty();
        }
    }
}
