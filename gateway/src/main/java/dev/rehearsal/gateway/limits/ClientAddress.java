package dev.rehearsal.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/**
 * The client a request came from. What the client says of itself in headers does not count; behind a proxy of one's own, Quarkus is
 * told to trust that one ({@code quarkus.http.proxy.*}), and then this is the address the proxy saw.
 */
public final class ClientAddress {

    private static final int GROUPS_OF_A_SITE = 4;

    private ClientAddress() {}

    /** The numeric address, as it is passed on to services. */
    public static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        if (remote == null) {
            return "unknown";
        }
        String numeric = remote.hostAddress();
        String address = numeric == null ? String.valueOf(remote.host()) : numeric;
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** What is limited together: an IPv4 address, or the 64-bit network of an IPv6 address, which one client has to itself. */
    public static String key(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(groups.length, GROUPS_OF_A_SITE); i++) {
            if (groups[i].isEmpty() && i > 0) {
                break;
            }
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
