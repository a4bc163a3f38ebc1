package dev.rehearsal.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands in for a service in tests of the launcher: ready at once, and tells what its environment told it. */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(
                        environment.getOrDefault("QUARKUS_HTTP_HOST", ""),
                        Integer.parseInt(environment.getOrDefault("QUARKUS_HTTP_PORT", "0"))),
                0);
        server.createContext("/", exchange -> {
            String answer = exchange.getRequestURI().getPath().equals("/environment")
                    ? environment.toString()
                    : "{\"needed\":true}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}
