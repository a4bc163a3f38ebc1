package dev.rehearsal.session.room.live;

import dev.rehearsal.platform.member.DisabledMembers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.HandshakeRequest;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The WebSocket of a room. Everything that counts is in {@link LiveConnection}; this is where the framework meets it. */
@WebSocket(path = "/api/sessions/{session}/live")
@Singleton
public class LiveSocket {

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final Pattern CLIENT = Pattern.compile("(?:^|&)client=([0-9a-fA-F-]{36})(?:&|$)");
    private static final Pattern AFTER = Pattern.compile("(?:^|&)after=([0-9]{1,18})(?:&|$)");

    private final LiveServices services;
    private final LiveConnections connections = new LiveConnections();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("room-timer").daemon().factory());
    private long ticks;

    public LiveSocket(LiveServices services) {
        this.services = services;
    }

    void start(@Observes StartupEvent event) {
        long period = LiveConnection.TICK.toMillis();
        var unused = timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(4) ShutdownEvent event) {
        timer.shutdownNow();
    }

    void disabled(@Observes DisabledMembers.Disabled gone) {
        services.hub().closeSocketsOf(gone.member(), CloseCode.REMOVED, "no longer a member");
    }

    /** With a new token, whoever still may be in the room comes back. */
    void narrowed(@Observes DisabledMembers.RolesTaken changed) {
        services.hub().closeSocketsOf(changed.member(), CloseCode.TOKEN, "roles have changed");
    }

    @OnOpen
    @NonBlocking
    public void open(WebSocketConnection connection) {
        Doorkeeper.Pass pass = connection.userData().get(LiveUpgradeCheck.PASS);
        HandshakeRequest request = connection.handshakeRequest();
        Optional<UUID> client = client(request.query());
        Wire wire = wire(connection);
        if (pass == null || client.isEmpty()) {
            wire.close(CloseCode.TOKEN, "not checked");
            return;
        }
        LiveConnection live = new LiveConnection(services, pass, client.get(), after(request.query()), wire);
        connections.add(connection.id(), live);
        live.start();
    }

    @OnTextMessage
    @NonBlocking
    public void text(String text, WebSocketConnection connection) {
        LiveConnection live = connections.find(connection.id());
        if (live != null) {
            live.received(text);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    public void binary(Buffer bytes, WebSocketConnection connection) {
        wire(connection).close(CloseCode.BAD_FRAME, "frames are text");
    }

    @OnPongMessage
    @NonBlocking
    public void pong(Buffer payload, WebSocketConnection connection) {
        LiveConnection live = connections.find(connection.id());
        if (live != null) {
            live.heard();
        }
    }

    @OnClose
    @NonBlocking
    public void close(WebSocketConnection connection) {
        LiveConnection live = connections.remove(connection.id());
        if (live != null) {
            live.gone();
        }
    }

    @OnError
    @NonBlocking
    public void failed(Throwable failure, WebSocketConnection connection) {
        LOG.debugf(failure, "a socket failed");
        if (connection.isOpen()) {
            if (isTooLarge(failure)) {
                wire(connection).close(CloseCode.TOO_LARGE, LiveConnection.TOO_LARGE);
            } else {
                wire(connection).close(CloseCode.TRY_AGAIN, "try again later");
            }
        }
    }

    /** Parts that together are more than the server holds: it says so in no other way than this. */
    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof IllegalStateException
                && String.valueOf(failure.getMessage()).startsWith("Cannot process text frame of size");
    }

    private void tick() {
        try {
            ticks++;
            boolean askForLife =
                    ticks % Math.max(1, services.config().heartbeat().toSeconds()) == 0;
            Instant now = services.clock().instant();
            connections.tick(now, askForLife);
            if (ticks % 5 == 0) {
                services.hub().closeIdle();
            }
            services.presence().tick();
            services.doorkeeper().tick();
        } catch (RuntimeException e) {
            LOG.warnf(e, "looking after sockets failed once");
        }
    }

    static Optional<UUID> client(@Nullable String query) {
        Matcher matcher = CLIENT.matcher(query == null ? "" : query);
        try {
            return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static @Nullable Long after(@Nullable String query) {
        Matcher matcher = AFTER.matcher(query == null ? "" : query);
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }

    private static Wire wire(WebSocketConnection connection) {
        return new Wire() {
            @Override
            public CompletionStage<Void> send(String text) {
                return connection.sendText(text).subscribeAsCompletionStage();
            }

            @Override
            public void ping() {
                connection.sendPing(Buffer.buffer("ping")).subscribe().with(done -> {}, failure -> {});
            }

            @Override
            public void close(CloseCode code, String reason) {
                connection
                        .close(new CloseReason(code.number(), reason))
                        .ifNoItem()
                        .after(Duration.ofSeconds(10))
                        .fail()
                        .subscribe()
                        .with(done -> {}, failure -> LOG.debugf("a socket could not be closed politely: %s", failure));
            }
        };
    }
}
