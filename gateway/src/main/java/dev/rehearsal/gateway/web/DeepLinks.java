package dev.rehearsal.gateway.web;

import java.util.List;

/** Which addresses are pages of the web application though no file of that name exists. */
final class DeepLinks {

    private static final List<String> NOT_PAGES =
            List.of("/api", "/q", "/internal", "/health", "/.well-known", "/assets", "/runner");

    private DeepLinks() {}

    /** Whether a path can be a page: not one of the gateway's own places, and without a file extension. */
    static boolean isPage(String path) {
        for (String root : NOT_PAGES) {
            if (path.equals(root) || path.startsWith(root + "/")) {
                return false;
            }
        }
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
