package dev.rehearsal.gateway.edge;

import java.util.List;
import java.util.Optional;

/** The services behind the gateway and the paths that lead to each. */
public enum ServiceName {
    QUESTIONS("question-service", "/api/questions", "/api/imports", "/api/kits", "/api/taxonomy"),
    SESSIONS("session-service", "/api/sessions", "/api/candidates", "/api/settings"),
    SCORES("scoring-service", "/api/scores", "/api/gym");

    private final String wireName;
    private final List<String> roots;

    ServiceName(String wireName, String... roots) {
        this.wireName = wireName;
        this.roots = List.of(roots);
    }

    /** The name people know it by. */
    public String wireName() {
        return wireName;
    }

    /** The service that answers a path, if it is one of a service. The path must be a {@link SafePath}. */
    public static Optional<ServiceName> of(String path) {
        for (ServiceName service : values()) {
            for (String root : service.roots) {
                if (isAtOrBelow(path, root)) {
                    return Optional.of(service);
                }
            }
        }
        return Optional.empty();
    }

    static boolean isAtOrBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
