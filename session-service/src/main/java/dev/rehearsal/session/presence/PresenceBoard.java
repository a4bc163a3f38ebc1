package dev.rehearsal.session.presence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.TopicTail;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.session.room.ParticipantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who is online in which room, over all replicas. A tab is repeated while its socket is open and forgotten when it has not been heard
 * of for {@link #FORGET_AFTER}, so a replica that dies leaves nobody online.
 */
@ApplicationScoped
public class PresenceBoard {

    /** UTF-16 units of JSON a tab may show. */
    public static final int MOST_DATA_UNITS = 1_024;

    private static final Logger LOG = Logger.getLogger(PresenceBoard.class);
    private static final Duration REPEAT_EVERY = Duration.ofSeconds(10);
    private static final Duration FORGET_AFTER = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(40);
    private static final Executor LATER = CompletableFuture.delayedExecutor(
            SHORTEST_PAUSE.toMillis(),
            TimeUnit.MILLISECONDS,
            task -> Thread.ofVirtual().start(task));

    private final KafkaClients kafka;
    private final PresenceSender sender;
    private final Signals signals;
    private final Event<Shown> observers;
    private final Clock clock;
    private final UUID replica = UUID.randomUUID();
    private final Map<Tab, Own> own = new ConcurrentHashMap<>();
    private final PresenceRooms rooms = new PresenceRooms();
    private @Nullable TopicTail tail;

    PresenceBoard(KafkaClients kafka, PresenceSender sender, Signals signals, Event<Shown> observers, Clock clock) {
        this.kafka = kafka;
        this.sender = sender;
        this.signals = signals;
        this.observers = observers;
        this.clock = clock;
    }

    /** Somebody came, went, or shows something else. */
    public record Shown(
            SessionId session,
            ParticipantId participant,
            boolean online,
            @Nullable JsonNode data) {}

    /** What this replica says of a tab of its own. */
    private enum Word {
        ARRIVED,
        HERE,
        LEFT
    }

    private record Tab(SessionId session, ParticipantId participant, UUID client) {}

    /** A tab of this replica. */
    private static final class Own {
        private @Nullable JsonNode data;
        private long sentMillis;
        private boolean waiting;
        private int sockets;
    }

    void start(@Observes StartupEvent event) {
        tail = TopicTail.start(kafka, Topics.SESSION_PRESENCE, true, this::take);
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) {
        TopicTail reading = tail;
        if (reading != null) {
            reading.close();
        }
    }

    /** A tab's socket was opened here. */
    public void arrived(SessionId session, ParticipantId participant, UUID client) {
        Tab tab = new Tab(session, participant, client);
        Own state = own.compute(tab, (key, known) -> {
            Own counted = known == null ? new Own() : known;
            counted.sockets++;
            return counted;
        });
        synchronized (state) {
            send(tab, state, Word.ARRIVED);
        }
    }

    /** A tab's socket is gone. */
    public void left(SessionId session, ParticipantId participant, UUID client) {
        Tab tab = new Tab(session, participant, client);
        Own state = own.get(tab);
        // A tab that has connected anew is still here when its older socket goes.
        Own rest = own.computeIfPresent(tab, (key, known) -> --known.sockets > 0 ? known : null);
        if (state != null && rest == null) {
            synchronized (state) {
                state.data = null;
                send(tab, state, Word.LEFT);
            }
        }
    }

    /**
     * A tab shows something, for example its cursor. Sent at once, or a moment later if it was only just sent; too much is dropped, and so
     * is what no text may hold.
     */
    public void show(SessionId session, ParticipantId participant, UUID client, @Nullable JsonNode data) {
        Tab tab = new Tab(session, participant, client);
        Own state = own.get(tab);
        if (state == null || (data != null && (data.toString().length() > MOST_DATA_UNITS || !StorableText.is(data)))) {
            return;
        }
        synchronized (state) {
            state.data = data;
            if (clock.millis() - state.sentMillis >= SHORTEST_PAUSE.toMillis()) {
                send(tab, state, Word.HERE);
            } else if (!state.waiting) {
                state.waiting = true;
                LATER.execute(() -> sendLater(tab, state));
            }
        }
    }

    private void sendLater(Tab tab, Own state) {
        synchronized (state) {
            if (own.get(tab) == state) {
                send(tab, state, Word.HERE);
            }
        }
    }

    /** Who is online in a room, with what they show. */
    public Map<ParticipantId, JsonNode> online(SessionId session) {
        return rooms.online(session);
    }

    /** Repeats what is here and forgets what has not been heard of. Called about once a second. */
    public void tick() {
        long now = clock.millis();
        own.forEach((tab, state) -> {
            synchronized (state) {
                if (now - state.sentMillis >= REPEAT_EVERY.toMillis() && own.get(tab) == state) {
                    send(tab, state, Word.HERE);
                }
            }
        });
        rooms.forgetBefore(now - FORGET_AFTER.toMillis()).forEach(observers::fire);
    }

    private void send(Tab tab, Own state, Word word) {
        state.waiting = false;
        state.sentMillis = clock.millis();
        byte[] note = EventJson.write(new PresenceNote(
                tab.participant(),
                tab.client(),
                word != Word.LEFT,
                state.data,
                replica,
                word == Word.ARRIVED ? true : null));
        sender.send(tab.session(), note, List.of());
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (Signals.isSignal(message)) {
            signals.take(message);
            return;
        }
        long now = clock.millis();
        if (now - message.timestamp() > FORGET_AFTER.toMillis()) {
            return;
        }
        try {
            SessionId session = SessionId.of(message.key());
            PresenceNote note = EventJson.read(message.value(), PresenceNote.class);
            rooms.note(session, note, now).ifPresent(observers::fire);
        } catch (EventJson.UnreadableEvent | IllegalArgumentException e) {
            LOG.debugf("a presence record is passed over: %s", e.getMessage());
        }
    }
}
