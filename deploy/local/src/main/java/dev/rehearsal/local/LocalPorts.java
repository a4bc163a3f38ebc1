package dev.rehearsal.local;

import dev.rehearsal.embedded.Ports;
import java.util.ArrayList;
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
 * @param brokers of each broker of the embedded Kafka there may be
 */
record LocalPorts(Map<Service, Integer> services, List<Integer> moreSessions, int postgres, List<BrokerPorts> brokers) {
    /** How many consecutive ports {@code --base-port} takes with one process of each service and one broker. */
    private static final int USUAL = 7;

    private static final int MORE_BROKERS = USUAL + Replica.MOST_SESSION_SERVICES - 1;

    /** How many it takes at most. */
    static final int MOST = MORE_BROKERS + 2 * (KafkaPart.MOST_BROKERS - 1);

    private static final String POSTGRES = "REHEARSAL_POSTGRES_PORT";
    private static final String MORE_SESSIONS = "REHEARSAL_MORE_SESSIONS_PORT";
    private static final String KAFKA = "REHEARSAL_KAFKA_PORT";
    private static final List<Service> BASE_ORDER =
            List.of(Service.GATEWAY, Service.QUESTIONS, Service.SESSIONS, Service.SCORES);

    LocalPorts {
        services = Map.copyOf(services);
        moreSessions = List.copyOf(moreSessions);
        brokers = List.copyOf(brokers);
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
        List<Integer> brokers = IntStream.range(kafka, kafka + 2 * KafkaPart.MOST_BROKERS)
                .boxed()
                .toList();
        return new LocalPorts(services, moreSessions, setting(environment, POSTGRES, 15_432), pairs(brokers));
    }

    /**
     * Ports of gateway, questions, sessions, scores, PostgreSQL, Kafka, its controller; then of further processes for sessions, and of
     * further brokers and their controllers: {@link #MOST} of them.
     */
    static LocalPorts of(List<Integer> ports) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (int i = 0; i < BASE_ORDER.size(); i++) {
            services.put(BASE_ORDER.get(i), ports.get(i));
        }
        List<Integer> brokers = new ArrayList<>(ports.subList(USUAL - 2, USUAL));
        brokers.addAll(ports.subList(MORE_BROKERS, MOST));
        return new LocalPorts(services, ports.subList(USUAL, MORE_BROKERS), ports.get(4), pairs(brokers));
    }

    private static List<BrokerPorts> pairs(List<Integer> ports) {
        return IntStream.range(0, ports.size() / 2)
                .mapToObj(i -> new BrokerPorts(ports.get(2 * i), ports.get(2 * i + 1)))
                .toList();
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
     * @param embeddedBrokers of how many brokers the embedded Kafka consists; 0 if PostgreSQL and Kafka are somebody else's
     * @throws LauncherException that names the port and the setting that changes it
     */
    void requireFree(List<Replica> replicas, String host, int embeddedBrokers) {
        for (Replica replica : replicas) {
            requireFree(
                    replica.service() == Service.GATEWAY ? host : "127.0.0.1",
                    of(replica),
                    replica.number() == 1 ? replica.service().portSetting() : MORE_SESSIONS,
                    replica.label());
        }
        if (embeddedBrokers > 0) {
            requireFree("127.0.0.1", postgres, POSTGRES, "PostgreSQL");
        }
        for (BrokerPorts broker : brokers.subList(0, embeddedBrokers)) {
            requireFree("127.0.0.1", broker.clients(), KAFKA, "Kafka");
            requireFree("127.0.0.1", broker.controller(), KAFKA, "Kafka's controller (one above Kafka's port)");
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
            case KAFKA -> PortSetting.HIGHEST - 2 * KafkaPart.MOST_BROKERS + 1;
            case MORE_SESSIONS -> PortSetting.HIGHEST - Replica.MOST_SESSION_SERVICES + 2;
            default -> PortSetting.HIGHEST;
        };
        return text == null || text.isBlank() ? usual : PortSetting.parse(name, text, highest);
    }
}
