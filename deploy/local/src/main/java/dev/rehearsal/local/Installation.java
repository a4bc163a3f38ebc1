package dev.rehearsal.local;

import dev.rehearsal.embedded.Orphans;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** What a running launcher writes down in the data folder for {@code status} and {@code memory} to find. */
final class Installation {
    /** The launcher itself. */
    static final String LAUNCHER = "launcher";

    private final LocalSettings settings;
    private final Path file;

    Installation(LocalSettings settings) {
        this.settings = settings;
        this.file = settings.data().resolve("run/ports.properties");
    }

    /** A program of the product: its process if it runs, its port or 0, and whether its readiness can be asked for by HTTP. */
    record Program(String label, Optional<ProcessHandle> process, int port, boolean service) {}

    /** Writes this process and the ports down. */
    void writeDown() {
        Properties ports = new Properties();
        if (settings.external() == null) {
            ports.setProperty(
                    PostgresPart.LABEL, Integer.toString(settings.ports().postgres()));
        }
        for (int node = 1; node <= settings.embeddedBrokers(); node++) {
            int port = settings.ports().brokers().get(node - 1).clients();
            ports.setProperty(KafkaPart.label(node), Integer.toString(port));
        }
        for (Replica replica : settings.replicas()) {
            ports.setProperty(replica.label(), Integer.toString(settings.ports().of(replica)));
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    settings.pidFile(LAUNCHER), ProcessHandle.current().pid() + "\n");
            try (Writer writer = Files.newBufferedWriter(file)) {
                ports.store(writer, null);
            }
        } catch (IOException e) {
            throw new LauncherException("The folder " + file.getParent() + " cannot be written", e);
        }
    }

    /** Deletes what {@link #writeDown} wrote. */
    void forget() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(settings.pidFile(LAUNCHER));
        } catch (IOException e) {
            throw new LauncherException("The folder " + file.getParent() + " cannot be written", e);
        }
    }

    /** The programs of the product, in the order they are started; none if no launcher wrote any down. */
    List<Program> programs() {
        Properties ports = read();
        List<Program> programs = new ArrayList<>();
        if (ports.isEmpty()) {
            return programs;
        }
        programs.add(new Program(LAUNCHER, Orphans.find(settings.pidFile(LAUNCHER), "rehearsal"), 0, false));
        List<String> servers = new ArrayList<>(List.of(PostgresPart.LABEL));
        IntStream.rangeClosed(1, KafkaPart.MOST_BROKERS)
                .mapToObj(KafkaPart::label)
                .forEach(servers::add);
        for (String label : servers) {
            if (ports.containsKey(label)) {
                programs.add(program(label, ports, false));
            }
        }
        for (Replica replica : Replica.all(Replica.MOST_SESSION_SERVICES)) {
            if (ports.containsKey(replica.label())) {
                programs.add(program(replica.label(), ports, true));
            }
        }
        return programs;
    }

    /** The settings with the ports that were written down, whatever this command line says of them. */
    LocalSettings asItRuns() {
        Properties ports = read();
        LocalPorts here = settings.ports();
        Map<Service, Integer> services = new EnumMap<>(here.services());
        for (Service service : Service.values()) {
            services.computeIfPresent(service, (any, port) -> port(ports, service.label(), port));
        }
        List<BrokerPorts> brokers = new ArrayList<>();
        for (int node = 1; ports.containsKey(KafkaPart.label(node)); node++) {
            // Only the brokers themselves talk to a controller.
            brokers.add(new BrokerPorts(port(ports, KafkaPart.label(node), 0), 0));
        }
        return settings.with(
                new LocalPorts(
                        services, here.moreSessions(), port(ports, PostgresPart.LABEL, here.postgres()), brokers),
                Math.max(1, brokers.size()));
    }

    private static int port(Properties ports, String label, int otherwise) {
        return Integer.parseInt(ports.getProperty(label, Integer.toString(otherwise)));
    }

    private Program program(String label, Properties ports, boolean service) {
        Optional<ProcessHandle> process =
                Orphans.find(settings.pidFile(label), settings.data().toString());
        return new Program(label, process, Integer.parseInt(ports.getProperty(label)), service);
    }

    private Properties read() {
        Properties ports = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new LauncherException("The file " + file + " cannot be read", e);
            }
        }
        return ports;
    }
}
