package dev.rehearsal.embedded;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A broker's place among the brokers of its cluster, each of which is a controller as well.
 *
 * @param node which of them it is, from 1
 * @param controllerPorts where each of them, in order of their numbers, listens as a controller, on 127.0.0.1; 1 or 3 of them
 */
public record KafkaQuorum(int node, List<Integer> controllerPorts) {
    private static final int MOST_REPLICAS = 3;

    public KafkaQuorum {
        controllerPorts = List.copyOf(controllerPorts);
        if (controllerPorts.size() != 1 && controllerPorts.size() != MOST_REPLICAS) {
            // Two would stand still as soon as either is away.
            throw new IllegalArgumentException("A cluster has 1 or 3 brokers, not " + controllerPorts.size());
        }
        if (node < 1 || node > controllerPorts.size()) {
            throw new IllegalArgumentException("There is no broker " + node + " of " + controllerPorts.size());
        }
    }

    /** A broker that is a cluster by itself. */
    public static KafkaQuorum alone(int controllerPort) {
        return new KafkaQuorum(1, List.of(controllerPort));
    }

    /** How many brokers there are, which is also how many have each record. */
    public int size() {
        return controllerPorts.size();
    }

    /** How many must have a record before it is acknowledged: as many as leave one that may be away. */
    int leastReplicas() {
        return size() == 1 ? 1 : size() - 1;
    }

    /** Its own address as a controller. */
    String controller() {
        return address(node);
    }

    /** All of them, as Kafka's {@code controller.quorum.voters} has it. */
    String voters() {
        return IntStream.rangeClosed(1, size())
                .mapToObj(other -> other + "@" + address(other))
                .collect(Collectors.joining(","));
    }

    private String address(int other) {
        return "127.0.0.1:" + controllerPorts.get(other - 1);
    }
}
