package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of our own on loopback, with its data in a folder that outlives it. Durable: fsync and synchronous commit are on. */
public final class LocalPostgres implements AutoCloseable {
    /** The superuser. The services never use it. */
    public static final String ADMINISTRATOR = "rehearsal_administrator";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);

    private final Settings settings;
    private final ChildProcess process;

    private LocalPostgres(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Where and how it runs.
     *
     * @param data its data directory, initialised when it is missing
     * @param port on 127.0.0.1
     * @param password of {@link #ADMINISTRATOR}; the same at every start on the same data
     * @param pidFile where its pid is written
     * @param log where its output is appended
     */
    public record Settings(Path data, int port, String password, Path pidFile, Path log) {
        public Settings {
            data = data.toAbsolutePath().normalize();
        }

        @Override
        public String toString() {
            return "Settings[data=" + data + ", port=" + port + "]";
        }
    }

    /**
     * Ends a server that a killed run left on the same data, initialises the data if there is none, starts the server and waits until it
     * answers.
     *
     * @throws ServerException if it does not come up within a minute; the message names its log
     */
    public static LocalPostgres start(ServerFiles files, Settings settings) {
        endOrphan(settings);
        Path programs = files.postgres().resolve("bin");
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            initialise(programs, settings);
        }
        List<String> command = asOrdinaryUser(
                programs.resolve("postgres").toString(), "-D", settings.data().toString());
        configuration(settings.port()).forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        ChildProcess process = ChildProcess.start(
                new ChildProcess.Spec(command, Map.of(), settings.data(), settings.pidFile(), settings.log()));
        LocalPostgres postgres = new LocalPostgres(settings, process);
        Waiting.until(
                "PostgreSQL",
                START_LIMIT,
                settings.log(),
                process::isAlive,
                () -> Ports.accepts(settings.port()) && postgres.isHealthy());
        return postgres;
    }

    /** Ends the server that a killed run left on this data, if there is one. */
    public static void endOrphan(Settings settings) {
        Orphans.end(settings.data().resolve("postmaster.pid"), mark(settings), "INT", STOP_LIMIT);
        Orphans.awaitGone(settings.data(), "postgres:", STOP_LIMIT);
    }

    /** JDBC address of one of its databases. */
    public String url(String database) {
        return url(settings, database);
    }

    /** Its databases, seen by the superuser. */
    public Databases databases() {
        return databases(settings);
    }

    /** The databases of the server that runs with these settings, seen by the superuser. */
    public static Databases databases(Settings settings) {
        return new Databases(url(settings, "postgres"), ADMINISTRATOR, settings.password());
    }

    /** As {@link Databases#create}. */
    public void createDatabase(String name, String role, String password) {
        databases().create(name, role, password);
    }

    /** Whether it answers a query now. */
    public boolean isHealthy() {
        return databases().answer();
    }

    /** The process, to watch it or to kill it. */
    public ChildProcess process() {
        return process;
    }

    /** Ends it as PostgreSQL's fast shutdown does: open transactions are rolled back, what was committed is kept. */
    @Override
    public void close() {
        process.stop("INT", STOP_LIMIT);
    }

    private static String url(Settings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    private static String mark(Settings settings) {
        return "-D " + settings.data() + " ";
    }

    private static void initialise(Path programs, Settings settings) {
        Folders.createPrivate(settings.data());
        try {
            Path passwordFile = Files.createTempFile(
                    "rehearsal-",
                    ".secret",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, settings.password() + "\n");
                Programs.run(asOrdinaryUser(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + settings.data(),
                        "--username=" + ADMINISTRATOR,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"));
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new ServerException("No temporary file for PostgreSQL's password", e);
        } catch (ServerException e) {
            Folders.delete(settings.data());
            throw e;
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and still owns its files. */
    private static List<String> asOrdinaryUser(String... command) {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static Map<String, String> configuration(int port) {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("work_mem", "8MB"),
                Map.entry("max_wal_size", "256MB"),
                // After a crash: one call instead of one for each of two thousand files, 0.3 s instead of 5.
                Map.entry("recovery_init_sync_method", "syncfs"),
                Map.entry("wal_level", "minimal"),
                Map.entry("max_wal_senders", "0"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("max_parallel_workers_per_gather", "0"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }
}
