package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.presence.PresenceBoard;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.SessionLog;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The rooms that are open on this replica. */
@ApplicationScoped
public class Hub {

    private final KafkaClients kafka;
    private final SessionLog log;
    private final Archive archive;
    private final Tenancy tenancy;
    private final RoomOpenings openings;
    private final PresenceBoard presence;
    private final LiveConfig config;
    private final Clock clock;
    private final Map<SessionId, CompletableFuture<OpenRoom>> rooms = new HashMap<>();
    private @Nullable LogTail tail;
    private volatile boolean stopping;

    public Hub(
            KafkaClients kafka,
            SessionLog log,
            Archive archive,
            Tenancy tenancy,
            RoomOpenings openings,
            PresenceBoard presence,
            LiveConfig config,
            Clock clock) {
        this.kafka = kafka;
        this.log = log;
        this.archive = archive;
        this.tenancy = tenancy;
        this.openings = openings;
        this.presence = presence;
        this.config = config;
        this.clock = clock;
    }

    /** The room cannot be opened here and now; somewhere else, or a little later, it can. */
    static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String reason) {
            super(reason, null, false, false);
        }
    }

    void start(@Observes StartupEvent event) {
        LogTail started = LogTail.start(kafka);
        tail = started;
        log.whenDurable(started::appended);
    }

    /** While the server still answers: all sockets are told to go elsewhere, and no room is opened any more. */
    void sendAway(@Observes ShutdownDelayInitiatedEvent event) {
        shutAll();
    }

    /** Before the connections to Kafka and PostgreSQL close. */
    void stop(@Observes @Priority(5) ShutdownEvent event) {
        shutAll();
        LogTail running = tail;
        if (running != null) {
            running.close();
        }
    }

    private void shutAll() {
        stopping = true;
        for (OpenRoom room : opened()) {
            room.shut(CloseCode.TRY_AGAIN, "this server goes down");
        }
    }

    /** The room of a session, opened if need be, with everything that was in the log when this was called first. Blocks. */
    OpenRoom open(OrganisationId organisation, SessionId session) throws NotNow {
        CompletableFuture<OpenRoom> future;
        boolean first = false;
        synchronized (rooms) {
            CompletableFuture<OpenRoom> known = rooms.get(session);
            if (stopping) {
                throw new NotNow("this server goes down");
            }
            if (known == null) {
                if (rooms.size() >= config.maxRooms()) {
                    throw new NotNow("as many rooms are open here as this server takes");
                }
                known = new CompletableFuture<>();
                rooms.put(session, known);
                first = true;
            }
            future = known;
        }
        if (first) {
            openNow(organisation, session, future);
        }
        return await(future);
    }

    private OpenRoom await(CompletableFuture<OpenRoom> future) throws NotNow {
        try {
            return future.get(config.opening().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotNow("the room could not be opened");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted");
        }
    }

    private void openNow(OrganisationId organisation, SessionId session, CompletableFuture<OpenRoom> future) {
        OpenRoom room = null;
        try {
            int partition = log.partitionOf(session);
            Archive.Loaded loaded = tenancy.inOrganisation(organisation, () -> archive.load(session, partition));
            room = new OpenRoom(
                    organisation, session, partition, loaded, config.socketsEach(), this::greet, clock.instant());
            running().open(room);
            long patience = config.opening().toMillis();
            room.caughtUp().get(patience, TimeUnit.MILLISECONDS);
            if (room.isEmpty()) {
                openings.append(organisation, session);
                room.begun().get(patience, TimeUnit.MILLISECONDS);
            }
            future.complete(room);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            forget(session, room);
            future.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            forget(session, room);
            future.completeExceptionally(e);
        }
    }

    /** Tells somebody who sits down who else is online. */
    private void greet(Seat seat) {
        presence.online(seat.session()).forEach((participant, data) -> {
            if (!participant.equals(seat.participant())) {
                seat.outbound().offer(new ServerFrame.Presence(participant, true, data).text());
            }
        });
    }

    private void forget(SessionId session, @Nullable OpenRoom room) {
        synchronized (rooms) {
            rooms.remove(session);
        }
        if (room != null) {
            running().close(room);
        }
    }

    private LogTail running() {
        LogTail running = tail;
        if (running == null) {
            throw new IllegalStateException("the hub has not started");
        }
        return running;
    }

    /** Closes rooms that nobody has been in for a while. */
    void closeIdle() {
        Instant moment = clock.instant().minus(config.idle());
        for (OpenRoom room : opened()) {
            if (room.shutIfEmptySince(moment)) {
                forget(room.session(), room);
            }
        }
    }

    /** Closes every socket of a member who may not be here any more. */
    void closeSocketsOf(MemberId member, CloseCode code, String reason) {
        for (OpenRoom room : opened()) {
            room.close(new ParticipantId(member.value()), code, reason);
        }
    }

    /** The room if it is open here. */
    Optional<OpenRoom> ifOpen(SessionId session) {
        synchronized (rooms) {
            CompletableFuture<OpenRoom> future = rooms.get(session);
            return future == null || !future.isDone() || future.isCompletedExceptionally()
                    ? Optional.empty()
                    : Optional.of(future.join());
        }
    }

    private List<OpenRoom> opened() {
        synchronized (rooms) {
            return rooms.values().stream()
                    .filter(future -> future.isDone() && !future.isCompletedExceptionally())
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** How many rooms are open or being opened. */
    public int size() {
        synchronized (rooms) {
            return rooms.size();
        }
    }
}
