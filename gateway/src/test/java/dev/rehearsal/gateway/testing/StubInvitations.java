package dev.rehearsal.gateway.testing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Redeems invitations as session-service does, by rules on the token's text: {@code for-<seconds>-…} is good for so long and belongs to
 * the device whose id ends it, {@code unknown-…} does not exist, {@code withdrawn-<seconds>-…} is withdrawn as soon as it was redeemed,
 * and {@code away-<seconds>-…} is one whose later standing cannot be told.
 */
final class StubInvitations {

    private static final Map<String, Integer> STANDING = new ConcurrentHashMap<>();

    private StubInvitations() {}

    static void standing(HttpServerRequest request, JsonObject body) {
        int status = STANDING.getOrDefault(body.getString("participant"), 204);
        if (!isGateway(request.getHeader("Authorization"))
                || body.getString("session") == null
                || body.getString("organisation") == null) {
            problem(request, 400, "malformed");
        } else if (status == 204) {
            request.response().setStatusCode(204).end();
        } else {
            problem(request, status, "not-found");
        }
    }

    static void redeem(HttpServerRequest request, JsonObject body) {
        String token = body.getString("token");
        String device = body.getString("device");
        if (!isGateway(request.getHeader("Authorization"))) {
            problem(request, 401, "unauthenticated");
        } else if (token.startsWith("unknown-")) {
            problem(request, 404, "not-found");
        } else if (!token.endsWith(device)) {
            problem(request, 409, "invitation-used");
        } else {
            if (token.startsWith("withdrawn-")) {
                STANDING.put(uuid(token + "participant"), 404);
            } else if (token.startsWith("away-")) {
                STANDING.put(uuid(token + "participant"), 500);
            }
            long seconds = Long.parseLong(token.split("-", -1)[1]);
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("session", uuid(token + "session"))
                            .put("organisation", uuid(token + "organisation"))
                            .put("participant", uuid(token + "participant"))
                            .put("name", "Candidate of " + seconds)
                            .put("notAfter", Instant.now().plusSeconds(seconds).toString())
                            .encode());
        }
    }

    private static boolean isGateway(String authorization) {
        String payload = authorization.substring("Bearer ".length()).split("\\.", -1)[1];
        JsonObject claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return claims.getJsonArray("groups").getList().equals(java.util.List.of("gateway"));
    }

    private static String uuid(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void problem(HttpServerRequest request, int status, String slug) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "/problems/" + slug)
                        .put("title", "Refused")
                        .put("status", status)
                        .put("detail", "said by session-service")
                        .encode());
    }
}
