package dev.rehearsal.local;

import dev.rehearsal.embedded.Ports;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The ports of one installation.
 *
 * @param services of each service
 * @param postgres of the embedded PostgreSQL
 * @param kafka of the embedded Kafka
 * @param controller of Kafka for itself
 */
record LocalPorts(Map<Service, Integer> services, int postgres, int kafka, int controller) {
    /** How many consecutive ports {@code --base-port} takes. */
    static final int COUNT = 7;

    private static final String POSTGRES = "REHEARSAL_POSTGRES_PORT";
    private static final String KAFKA = "REHEARSAL_KAFKA_PORT";
    private static final List<Service> BASE_ORDER =
            List.of(Service.GATEWAY, Service.QUESTIONS, Service.SESSIONS, Service.SCORES);

    LocalPorts {
        services = Map.copyOf(services);
    }

    /** The base port shifts all of them; without it each has a setting and a usual value. */
    static LocalPorts of(OptionalInt basePort, Map<String, String> environment) {
        if (basePort.isPresent()) {
            int base = basePort.getAsInt();
            return of(IntStream.range(base, base + COUNT).boxed().toList());
        }
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, setting(environment, service.portSetting(), service.defaultPort()));
        }
        int kafka = setting(environment, KAFKA, 19_092);
        return new LocalPorts(services, setting(environment, POSTGRES, 15_432), kafka, kafka + 1);
    }

    /** Seven ports: gateway, questions, sessions, scores, PostgreSQL, Kafka, its controller. */
    static LocalPorts of(List<Integer> ports) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (int i = 0; i < BASE_ORDER.size(); i++) {
            services.put(BASE_ORDER.get(i), ports.get(i));
        }
        return new LocalPorts(services, ports.get(4), ports.get(5), ports.get(6));
    }

    int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalStateException("No port for " + service);
        }
        return port;
    }

    /**
     * Makes sure that nobody listens on them.
     *
     * @param host what the gateway listens on
     * @param external whether PostgreSQL and Kafka are somebody else's
     * @throws LauncherException that names the port and the setting that changes it
     */
    void requireFree(String host, boolean external) {
        for (Service service : Service.values()) {
            requireFree(
                    service == Service.GATEWAY ? host : "127.0.0.1",
                    of(service),
                    service.portSetting(),
                    service.label());
        }
        if (!external) {
            requireFree("127.0.0.1", postgres, POSTGRES, "PostgreSQL");
            requireFree("127.0.0.1", kafka, KAFKA, "Kafka");
            requireFree("127.0.0.1", controller, KAFKA, "Kafka's controller (one above Kafka's port)");
        }
    }

    private static void requireFree(String host, int port, String setting, String what) {
        if (!Ports.isFree(host, port)) {
            throw new LauncherException("Port " + port + " for " + what + " is taken by another program." + " Set "
                    + setting + " to a free one, or shift all with --base-port.");
        }
    }

    private static int setting(Map<String, String> environment, String name, int usual) {
        String text = environment.get(name);
        int highest = name.equals(KAFKA) ? PortSetting.HIGHEST - 1 : PortSetting.HIGHEST;
        return text == null || text.isBlank() ? usual : PortSetting.parse(name, text, highest);
    }
}
