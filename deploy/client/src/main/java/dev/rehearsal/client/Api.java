package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the REST API of one product at one address, as one person or as nobody. Immutable but for the token; safe for many threads. */
public final class Api {

    /** The answer to a call: status and body (JSON null when there is none). */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        /**
         * The body of a successful answer.
         *
         * @throws IllegalStateException if the status is not 2xx
         */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new IllegalStateException(
                        raw.request().method() + " " + raw.uri().getPath() + " answered " + status + ": " + raw.body());
            }
            return body;
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI base;
    private final @Nullable String token;

    private Api(HttpClient http, URI base, @Nullable String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** A client without a token. */
    public static Api at(URI base) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, base, null);
    }

    /** The same address with that access token. */
    public Api as(String accessToken) {
        return new Api(http, base, accessToken);
    }

    /** Signs in and returns a client with the token. */
    public Api signIn(String email, String password) {
        ObjectNode body = object().put("email", email).put("password", password);
        return as(post("/api/auth/sign-in", body).ok().path("accessToken").asText());
    }

    /** An empty JSON object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable JsonNode body) {
        return send("POST", path, body);
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends any request and waits at most 30 seconds for the answer. */
    public Answer send(String method, String path, @Nullable JsonNode body) {
        return sendText(method, path, body == null ? null : body.toString(), "application/json");
    }

    /** As {@link #send}, with a body that need not be JSON. */
    public Answer sendText(String method, String path, @Nullable String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** The status of an answer whose body need not end; it is not read. */
    public int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + requiredToken())
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    /** The live room of a session, for this person. Connects at once and keeps itself connected until closed. */
    public LiveRoom room(String session) {
        return room(session, 0);
    }

    /** As {@link #room(String)}, for somebody who knows the room up to that position; 0 for nothing. */
    public LiveRoom room(String session, long position) {
        URI address = webSocketBase().resolve("/api/sessions/" + session + "/live");
        return new LiveRoom(http, address, base, requiredToken(), position);
    }

    /** The score stream of a session, for this person. */
    public ScoreStream scores(String session) {
        return new ScoreStream(http, base.resolve("/api/scores/stream?session=" + session), requiredToken());
    }

    /** The access token of this person. */
    public String token() {
        return requiredToken();
    }

    private String requiredToken() {
        if (token == null) {
            throw new IllegalStateException("sign in first");
        }
        return token;
    }

    private URI webSocketBase() {
        return URI.create(base.toString().replaceFirst("^http", "ws"));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.nullNode();
    }
}
