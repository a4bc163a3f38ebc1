package dev.rehearsal.session.room.live;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets nobody through to a WebSocket who has not the right origin, a valid token and a place in that very session. */
@ApplicationScoped
public class LiveUpgradeCheck implements HttpUpgradeCheck {

    static final UserData.TypedKey<Doorkeeper.Pass> PASS = new UserData.TypedKey<>("pass");
    static final String SUB_PROTOCOL = "rehearsal.v1";

    private static final Logger LOG = Logger.getLogger(LiveUpgradeCheck.class);
    private static final String BEARER = "bearer.";

    private final Doorkeeper doorkeeper;
    private final Origins origins;

    public LiveUpgradeCheck(
            Doorkeeper doorkeeper,
            @ConfigProperty(name = "rehearsal.public-origins") Optional<List<String>> origins,
            @ConfigProperty(name = "rehearsal.public-url") String publicUrl) {
        this.doorkeeper = doorkeeper;
        this.origins = new Origins(origins, publicUrl);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        String host = request.authority() == null ? null : request.authority().host();
        if (!origins.permit(request.getHeader("Origin"), host)) {
            return CheckResult.rejectUpgrade(403);
        }
        List<String> offered = subProtocols(request);
        Optional<String> token = offered.stream()
                .filter(protocol -> protocol.startsWith(BEARER))
                .map(protocol -> protocol.substring(BEARER.length()))
                .findFirst();
        if (token.isEmpty()) {
            return CheckResult.rejectUpgrade(401);
        }
        if (!offered.contains(SUB_PROTOCOL)
                || LiveSocket.client(request.query()).isEmpty()) {
            return CheckResult.rejectUpgrade(400);
        }
        return offEventLoop(context, token.get(), context.pathParam("session"));
    }

    /** The check asks the database; the answer has to come back on the event loop it was asked from. */
    private Uni<CheckResult> offEventLoop(HttpUpgradeContext context, String token, String session) {
        Context eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .emitter(emitter -> Thread.ofVirtual().name("upgrade").start(() -> {
                    CheckResult result = decide(context, token, session);
                    eventLoop.runOnContext(nothing -> emitter.complete(result));
                }));
    }

    private CheckResult decide(HttpUpgradeContext context, String token, String session) {
        try {
            context.userData().put(PASS, doorkeeper.letIn(token, session));
            return CheckResult.permitUpgradeSync();
        } catch (Doorkeeper.Refused e) {
            return e.retryAfter()
                    .map(wait -> CheckResult.rejectUpgradeSync(e.httpStatus(), Map.of("Retry-After", List.of(wait))))
                    .orElseGet(() -> CheckResult.rejectUpgradeSync(e.httpStatus()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "a socket could not be checked");
            return CheckResult.rejectUpgradeSync(503);
        }
    }

    private static List<String> subProtocols(HttpServerRequest request) {
        return request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
