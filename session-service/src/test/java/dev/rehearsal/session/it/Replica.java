package dev.rehearsal.session.it;

import dev.rehearsal.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged service as a process of its own, as it runs in production, on the servers of this test run. */
final class Replica implements AutoCloseable {

    private static final Path JAR = Path.of("target", "rehearsal-session-service-runner.jar");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one and waits until it is ready. */
    static Replica start() {
        int port = Ports.free(1).getFirst();
        Config config = ConfigProvider.getConfig();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString()));
        Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url",
                        "QUARKUS_DATASOURCE_USERNAME", "quarkus.datasource.username",
                        "QUARKUS_DATASOURCE_PASSWORD", "quarkus.datasource.password",
                        "KAFKA_BOOTSTRAP_SERVERS", "kafka.bootstrap.servers",
                        "REHEARSAL_JWKS_URL", "mp.jwt.verify.publickey.location")
                .forEach((variable, setting) ->
                        builder.environment().put(variable, config.getValue(setting, String.class)));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "replica-" + port + ".log").toFile());
        try {
            Replica replica = new Replica(builder.start(), port);
            Waiting.until("a replica is ready", replica::ready);
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    String get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        Waiting.until("the replica is gone", () -> !process.isAlive());
    }

    /** Ends it as an operator would. */
    void terminate() {
        process.destroy();
        Waiting.until("the replica has stopped", () -> !process.isAlive());
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
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
