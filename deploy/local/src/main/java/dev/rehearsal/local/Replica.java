package dev.rehearsal.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One process of a service.
 *
 * @param number from 1; only session-service has more than one
 */
record Replica(Service service, int number) {

    /** So many processes of session-service at most. */
    static final int MOST_SESSION_SERVICES = 4;

    /** Name for people, log and pid file. */
    String label() {
        return number == 1 ? service.label() : service.label() + "-" + number;
    }

    /** All processes of an installation, in the order they are started in. */
    static List<Replica> all(int sessionServices) {
        List<Replica> all = new ArrayList<>();
        for (Service service : Service.values()) {
            int most = service == Service.SESSIONS ? sessionServices : 1;
            IntStream.rangeClosed(1, most).forEach(number -> all.add(new Replica(service, number)));
        }
        return List.copyOf(all);
    }
}
