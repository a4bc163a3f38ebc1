package dev.rehearsal.gateway.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives the page of the application to whoever navigates to one of its addresses ({@code /sessions/…}), and tells browsers how long to
 * keep files: those with a hash or a version in their address for ever, all
 * others only after asking. A file that is not there stays not found.
 */
@ApplicationScoped
public class WebApplication {

    private static final int BEFORE_STATIC_FILES = 200;
    private static final int AFTER_STATIC_FILES = 10_500;
    private static final String PAGE = "/index.html";
    private static final String HASHED = "/assets/";
    private static final String VERSIONED = "/runner/pyodide-";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void install(@Observes Router router) {
        router.route().order(BEFORE_STATIC_FILES).handler(this::caching);
        router.route().order(AFTER_STATIC_FILES).handler(this::deepLink);
    }

    private void caching(RoutingContext context) {
        String path = context.normalizedPath();
        context.addHeadersEndHandler(unused -> {
            MultiMap headers = context.response().headers();
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                boolean fixed = path.startsWith(HASHED) || path.startsWith(VERSIONED);
                boolean keep = fixed && context.response().getStatusCode() == 200;
                headers.set(HttpHeaders.CACHE_CONTROL, keep ? FOR_EVER : "no-cache");
            }
        });
        context.next();
    }

    private void deepLink(RoutingContext context) {
        if (DeepLinks.isPage(context.normalizedPath()) && isNavigation(context)) {
            context.reroute(HttpMethod.GET, PAGE);
        } else {
            context.next();
        }
    }

    private static boolean isNavigation(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            return false;
        }
        String mode = context.request().getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.equals("*/*");
    }
}
