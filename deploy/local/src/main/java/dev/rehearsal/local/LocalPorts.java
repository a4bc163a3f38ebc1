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
 * @param moreSessions of the second and every further process of session-service
 * @param postgres of the embedded PostgreSQL
 * @param kafka of the embedded Kafka
 * @param controller of Kafka for itself
 */
record LocalPorts(Map<Service, Integer> services, List<Integer> moreSessions, int postgres, int kafka, int controller) {
    /** How many consecutive ports {@code --base-port} takes with one process of each service. */
    static final int COUNT = 7;

    /** How many it takes at most. */
    static final int MOST = COUNT + Replica.MOST_SESSION_SERVICES - 1;

    private static final String POSTGRES = "REHEARSAL_POSTGRES_PORT";
    private static final String MORE_SESSIONS = "REHEARSAL_MORE_SESSIONS_PORT";
    private static final String KAFKA = "REHEARSAL_KAFKA_PORT";
    private static final List<Service> BASE_ORDER =
            List.of(Service.GATEWAY, Service.QUESTIONS, Service.SESSIONS, Service.SCORES);

    LocalPorts {
        services = Map.copyOf(services);
        moreSessions = List.copyOf(moreSessions);
    }

    /** The base port shifts all of them; without it each has a setting and a usual value. */
    static LocalPorts of(OptionalInt basePort, Map<String, String> environment) {
        if (basePort.isPresent()) {
            int base = basePort.getAsInt();
            return of(IntStream.range(base, base + MOST).boxed().toList());
        }
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, setting(environment, service.portSetting(), service.defaultPort()));
        }
        int kafka = setting(environment, KAFKA, 19_092);
        int more = setting(environment, MORE_SESSIONS, 8084);
        List<Integer> moreSessions = IntStream.range(more, more + Replica.MOST_SESSION_SERVICES - 1)
                .boxed()
                .toList();
        return new LocalPorts(services, moreSessions, setting(environment, POSTGRES, 15_432), kafka, kafka + 1);
    }

    /** Ports of gateway, questions, sessions, scores, PostgreSQL, Kafka, its controller; then of further processes for sessions. */
    static LocalPorts of(List<Integer> ports) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (int i = 0; i < BASE_ORDER.size(); i++) {
            services.put(BASE_ORDER.get(i), ports.get(i));
        }
        return new LocalPorts(services, ports.subList(COUNT, ports.size()), ports.get(4), ports.get(5), ports.get(6));
    }

    int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalStateException("No port for " + service);
        }
        return port;
    }

    int of(Replica replica) {
        return replica.number() == 1 ? of(replica.service()) : moreSessions.get(replica.number() - 2);
    }

    /**
     * Makes sure that nobody listens on them.
     *
     * @param replicas the processes of services
     * @param host what the gateway listens on
     * @param external whether PostgreSQL and Kafka are somebody else's
     * @throws LauncherException that names the port and the setting that changes it
     */
    void requireFree(List<Replica> replicas, String host, boolean external) {
        for (Replica replica : replicas) {
            requireFree(
                    replica.service() == Service.GATEWAY ? host : "127.0.0.1",
                    of(replica),
                    replica.number() == 1 ? replica.service().portSetting() : MORE_SESSIONS,
                    replica.label());
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
        int highest = switch (name) {
            case KAFKA -> PortSetting.HIGHEST - 1;
            case MORE_SESSIONS -> PortSetting.HIGHEST - Replica.MOST_SESSION_SERVICES + 2;
            default -> PortSetting.HIGHEST;
        };
        return text == null || text.isBlank() ? usual : PortSetting.parse(name, text, highest);
    }
}
