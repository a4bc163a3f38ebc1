package dev.rehearsal.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests that a friendly client would not send, or not in this way. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Http() {}

    /** The port of the gateway under test. */
    public static int port() {
        return RestAssured.port;
    }

    public static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
    }

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(LIMIT);
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = client()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request as it is written, and returns the whole answer. */
    public static String raw(String requestLine, String... headers) {
        StringBuilder text = new StringBuilder(requestLine).append("\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return exchange(text.append("Host: 127.0.0.1\r\nConnection: close\r\n\r\n"));
    }

    /** As {@link #raw}, with no Host but what is in the head. */
    public static String rawWithoutHost(String head) {
        return exchange(new StringBuilder(head).append("\r\nConnection: close\r\n\r\n"));
    }

    private static String exchange(StringBuilder text) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
