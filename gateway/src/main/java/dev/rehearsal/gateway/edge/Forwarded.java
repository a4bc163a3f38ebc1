package dev.rehearsal.gateway.edge;

import dev.rehearsal.gateway.limits.ClientAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The headers that a service gets, and those a client gets back. What is meant for one connection ends there, what a client says of its
 * own origin is dropped, and what the gateway knows of it is said.
 */
final class Forwarded {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Cookies are between browser and gateway; the gateway compresses by itself. */
    private static final Set<String> NOT_FOR_SERVICES = Set.of("cookie", "accept-encoding", "host", "expect");

    private static final Set<String> CLAIMS_OF_ORIGIN = Set.of("forwarded", "via", "x-real-ip", "true-client-ip");

    private Forwarded() {}

    /** Makes a client's headers those for a service. */
    static void towardsService(MultiMap headers, HttpServerRequest client) {
        endHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (NOT_FOR_SERVICES.contains(lower)
                    || CLAIMS_OF_ORIGIN.contains(lower)
                    || lower.startsWith("x-forwarded-")) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", ClientAddress.of(client));
        headers.set("X-Forwarded-Proto", "https".equalsIgnoreCase(client.scheme()) ? "https" : "http");
        HostAndPort authority = client.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** Makes a service's headers those for the client. */
    static void towardsClient(MultiMap headers) {
        endHopByHop(headers);
        headers.remove("server");
    }

    private static void endHopByHop(MultiMap headers) {
        for (String connection : List.copyOf(headers.getAll("connection"))) {
            for (String named : connection.split(",", -1)) {
                String name = named.strip();
                if (!name.isEmpty() && !"content-length".equalsIgnoreCase(name) && !"host".equalsIgnoreCase(name)) {
                    headers.remove(name);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
