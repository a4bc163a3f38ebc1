package dev.rehearsal.scoring;

import dev.rehearsal.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged service as a process of its own, as it runs in production. */
final class Replica implements AutoCloseable {

    private static final Path JAR = Path.of("target", "rehearsal-scoring-service-runner.jar");

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one on these servers and waits until it is ready. */
    static Replica start(Map<String, String> servers) {
        int port = Ports.free(1).getFirst();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", setting(servers, "quarkus.datasource.jdbc.url"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", setting(servers, "quarkus.datasource.username"));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", setting(servers, "quarkus.datasource.password"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", setting(servers, "kafka.bootstrap.servers"));
        environment.put("REHEARSAL_JWKS_URL", setting(servers, "mp.jwt.verify.publickey.location"));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "replica-" + port + ".log").toFile());
        try {
            Replica replica = new Replica(builder.start(), port);
            replica.awaitReady();
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that does not become ready must not outlive the test, nor one whose test is cut off. */
    private void awaitReady() {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            Waiting.until(START_LIMIT, this::ready);
        } catch (AssertionError e) {
            kill();
            throw e;
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        Waiting.until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new AssertionError("the service ended at its start; see target/replica-" + port + ".log");
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base() + "/health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String setting(Map<String, String> servers, String name) {
        return servers.getOrDefault(name, "");
    }
}
