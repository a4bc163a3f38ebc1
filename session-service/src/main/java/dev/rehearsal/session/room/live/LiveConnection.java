package dev.rehearsal.session.room.live;

import dev.rehearsal.session.presence.Signals;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One socket from its upgrade to its end. Frames come in on the event loop, are counted there, and are worked on one after the
 * other by a virtual thread of the socket's own.
 */
final class LiveConnection {

    private static final Logger LOG = Logger.getLogger(LiveConnection.class);
    static final String TOO_LARGE = "a frame has at most 64 KiB";

    private static final int MOST_FRAME_BYTES = 64 * 1024;
    private static final String END = "";

    private final LiveServices services;
    private final UUID client;
    private final @Nullable Long after;
    private final Wire wire;
    private final Outbound outbound;
    private final RateLimit rate;
    private final BlockingQueue<String> inbox;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Doorkeeper.Pass pass;
    private volatile long lastHeardNanos;
    private @Nullable Seat seat;
    private @Nullable OpenRoom room;
    private long lastSeq;

    LiveConnection(LiveServices services, Doorkeeper.Pass pass, UUID client, @Nullable Long after, Wire wire) {
        LiveConfig config = services.config();
        this.services = services;
        this.pass = pass;
        this.client = client;
        this.after = after;
        this.wire = wire;
        this.outbound = new Outbound(wire, config.outboundFrames(), config.outboundUnits());
        this.rate = new RateLimit(config.framesPerSecond(), config.burst(), System::nanoTime);
        this.inbox = new ArrayBlockingQueue<>(2 * config.burst());
        this.lastHeardNanos = System.nanoTime();
    }

    void start() {
        Thread.ofVirtual().name("room-socket").start(this::serve);
    }

    /** A text frame came in. Called on the event loop; never blocks. */
    void received(String text) {
        heard();
        if (ended.get()) {
            return;
        }
        if (!rate.admits()) {
            sendAway("more frames than are taken");
        } else if (tooLarge(text)) {
            end(CloseCode.TOO_LARGE, TOO_LARGE);
        } else if (text.isEmpty()) {
            end(CloseCode.BAD_FRAME, "an empty frame is not of this protocol");
        } else if (!inbox.offer(text)) {
            sendAway("frames come faster than they are taken");
        }
    }

    private void sendAway(String reason) {
        services.doorkeeper().sentAway(pass);
        end(CloseCode.TOO_MANY, reason);
    }

    private static boolean tooLarge(String text) {
        return text.length() > MOST_FRAME_BYTES
                || (text.length() > MOST_FRAME_BYTES / 3
                        && text.getBytes(StandardCharsets.UTF_8).length > MOST_FRAME_BYTES);
    }

    /** A sign of life came in. */
    void heard() {
        lastHeardNanos = System.nanoTime();
    }

    /** The socket is closed, by whomever. */
    void gone() {
        outbound.gone();
        stop();
    }

    /** Looks after time: the token's end and the other side's silence. Called about once a second. */
    void tick(Instant now, boolean askForLife) {
        if (!now.isBefore(pass.expiresAt())) {
            end(CloseCode.TOKEN, "the token has expired");
        } else if (System.nanoTime() - lastHeardNanos
                > services.config().silence().toNanos()) {
            end(CloseCode.TOO_SLOW, "no sign of life");
        } else if (outbound.isClosed()) {
            stop();
        } else if (askForLife) {
            wire.ping();
        }
    }

    private void end(CloseCode code, String reason) {
        outbound.close(code, reason);
        stop();
    }

    private void stop() {
        if (ended.compareAndSet(false, true)) {
            inbox.clear();
            inbox.offer(END);
        }
    }

    private void serve() {
        try {
            if (enter()) {
                for (String text = inbox.take(); !text.equals(END) && !ended.get(); text = inbox.take()) {
                    handle(ClientFrame.of(text));
                }
            }
        } catch (RoomJson.Unreadable e) {
            end(CloseCode.BAD_FRAME, "not a frame of this protocol");
        } catch (Hub.NotNow e) {
            end(CloseCode.TRY_AGAIN, "try again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(CloseCode.TRY_AGAIN, "this server goes down");
        } catch (RuntimeException e) {
            LOG.warnf(e, "a socket of session %s failed", pass.session());
            end(CloseCode.TRY_AGAIN, "try again later");
        } finally {
            leave();
        }
    }

    private boolean enter() throws Hub.NotNow {
        Seat place = new Seat(pass.session(), pass.participant(), pass.role(), pass.name(), client, outbound);
        for (int attempt = 0; attempt < 2; attempt++) {
            OpenRoom opened = services.hub().open(pass.caller().organisation(), pass.session());
            OpenRoom.Place found =
                    opened.sit(place, after, missed(opened), services.clock().instant());
            if (found != null) {
                seat = place;
                room = opened;
                lastSeq = found.acked();
                if (found.greeting() != null) {
                    outbound.release(found.greeting().text(), found.missed());
                }
                if (outbound.isClosed()) {
                    return false;
                }
                services.presence().arrived(pass.session(), place.participant(), client);
                return true;
            }
        }
        throw new Hub.NotNow("the room was being closed");
    }

    /** What the archive has of the entries the room itself does not remember. */
    private List<RoomEntry> missed(OpenRoom opened) {
        Long known = after;
        if (known == null || known < 0 || known >= opened.reachesBackTo()) {
            return List.of();
        }
        return services.missed(pass, known);
    }

    private void leave() {
        stop();
        Seat place = seat;
        OpenRoom opened = room;
        if (place != null && opened != null) {
            opened.leave(place, services.clock().instant());
            services.presence().left(pass.session(), place.participant(), client);
        }
    }

    private void handle(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Entry entry -> append(entry);
            case ClientFrame.Auth auth -> renew(auth.token());
            case ClientFrame.Presence shown ->
                services.presence().show(pass.session(), pass.participant(), client, shown.data());
            case ClientFrame.Signal signal -> signal(signal);
            case ClientFrame.Ping ping -> outbound.offer(new ServerFrame.Pong(ping.n()).text());
        }
    }

    private void append(ClientFrame.Entry frame) {
        OpenRoom opened = room;
        if (opened == null || frame.seq() <= lastSeq) {
            // The client has been told already what became of it, or is about to be.
            return;
        }
        if (frame.seq() != lastSeq + 1) {
            end(CloseCode.TRY_AGAIN, "an entry before this one is missing");
            return;
        }
        EntryData data = services.reader().read(frame, pass, opened);
        lastSeq = frame.seq();
        LogEntry entry = new LogEntry(
                pass.session(), client, frame.seq(), pass.participant(), pass.name(), pass.role(), data, Instant.EPOCH);
        var unused = services.log().append(pass.caller().organisation(), entry).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warnf("an entry of session %s could not be appended: %s", pass.session(), failure.getMessage());
                end(CloseCode.TRY_AGAIN, "the entry could not be kept; send it again");
            }
        });
    }

    /** Whoever waits before the door, or is sent out, calls nobody. */
    private void signal(ClientFrame.Signal frame) {
        Seat place = seat;
        OpenRoom opened = room;
        if (place != null && opened != null && opened.letsLookAround(place)) {
            Signals.Tab from = new Signals.Tab(place.participant(), client);
            services.signals().send(new Signals.Signal(pass.session(), from, frame.to(), frame.data()));
        }
    }

    private void renew(String token) {
        try {
            pass = Renewal.of(pass, token, services.doorkeeper()::admit);
        } catch (Doorkeeper.Refused e) {
            end(e.closeCode(), "the new token does not open this room");
        }
    }

    /** Whether there is nothing left to be done for it. */
    boolean isOver() {
        return ended.get();
    }

    ParticipantId participant() {
        return pass.participant();
    }

    /** How often sockets are looked after. */
    static final Duration TICK = Duration.ofSeconds(1);
}
