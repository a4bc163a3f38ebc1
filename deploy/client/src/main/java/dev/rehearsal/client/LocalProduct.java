package dev.rehearsal.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The whole product, started by its own launcher as a process of this machine, on free ports and an empty data folder. It must have
 * been built. It ends with this object, and with this JVM at the latest.
 */
public final class LocalProduct implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final int CONNECT_MILLIS = 500;
    private static final int PORTS = 14;
    private static final int FIRST_PORT = 21_000;
    private static final int PORTS_OF_A_FORK = 2_000;
    private static final int SESSIONS = 2;
    private static final int POSTGRES = 4;
    private static final int KAFKA = 5;

    private final Path data;
    private final int basePort;
    private final Process launcher;

    private LocalProduct(Path home, Path data, List<String> options) throws IOException {
        this.data = data;
        this.basePort = freeBlock();
        delete(data);
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Drehearsal.home=" + home,
                "-jar",
                home.resolve("deploy/local/target/rehearsal-local.jar").toString(),
                "up",
                "--base-port",
                Integer.toString(basePort)));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("REHEARSAL_DATA", data.toString());
        launcher = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher-output.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the root of the built source tree
     * @param data emptied first
     * @param options further options of {@code ./rehearsal up}
     * @throws IllegalStateException if it does not get ready, with what the launcher printed
     */
    public static LocalProduct start(Path home, Path data, String... options) {
        try {
            LocalProduct product = new LocalProduct(
                    home.toAbsolutePath().normalize(), data.toAbsolutePath().normalize(), List.of(options));
            product.awaitReady();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one address. */
    public URI address() {
        return URI.create("http://localhost:" + basePort);
    }

    /** Where session-service itself listens, on loopback. */
    public URI sessions() {
        return URI.create("http://127.0.0.1:" + (basePort + SESSIONS));
    }

    public int postgresPort() {
        return basePort + POSTGRES;
    }

    /** What Kafka clients connect to. */
    public String kafka() {
        return "127.0.0.1:" + (basePort + KAFKA);
    }

    /** Whether somebody takes connections at an address such as that of {@link #address} or {@link #kafka}. */
    public static boolean accepts(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A secret the launcher made on first start. */
    public String secret(String name) {
        return read(data.resolve("secrets").resolve(name));
    }

    /** Kills a part (as named in the data folder's {@code run}) with SIGKILL and returns the pid it had; the launcher starts it again. */
    public long kill(String part) {
        long pid = pid(part);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    /** Waits until a part runs again under another pid. */
    public void awaitRestart(String part, long before) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            long now = currentPid(part);
            if (now != before && ProcessHandle.of(now).isPresent()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(part + " was not started again");
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            launcher.destroyForcibly();
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(data.resolve("run/ready"))) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the product did not start: " + read(data.resolve("launcher-output.txt")));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the product started", e);
            }
        }
    }

    /** The process id of a part, as named in the data folder's {@code run}. */
    public long pid(String part) {
        return Long.parseLong(read(data.resolve("run").resolve(part + ".pid")));
    }

    /** The pid now, or 0 while the file is being written. */
    private long currentPid(String part) {
        try {
            return pid(part);
        } catch (UncheckedIOException | NumberFormatException e) {
            return 0;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    /** The first of some free ports in a row; processes that start products at the same time look in places of their own. */
    private static int freeBlock() {
        int first = FIRST_PORT + Integer.getInteger("rehearsal.fork", 0) * PORTS_OF_A_FORK;
        for (int base = first; base < first + PORTS_OF_A_FORK; base += PORTS) {
            if (allFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("there are not enough free ports in a row");
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
