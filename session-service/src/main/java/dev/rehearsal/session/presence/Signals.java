package dev.rehearsal.session.presence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.session.room.ParticipantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What browser tabs of one room say to each other to set up a call, over all replicas. In order for each sender; a signal that is
 * older than {@link #GOOD_FOR} is dropped, and so is one that could not be sent: those who call say it again.
 */
@ApplicationScoped
public class Signals {

    /** UTF-16 units of JSON a signal may hold. */
    public static final int MOST_DATA_UNITS = 16 * 1024;

    /** How long a signal means anything. */
    static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final String HEADER = "signal";

    private final PresenceSender sender;
    private final Event<Signal> observers;
    private final Clock clock;
    private boolean toldOfLate;

    Signals(PresenceSender sender, Event<Signal> observers, Clock clock) {
        this.sender = sender;
        this.observers = observers;
        this.clock = clock;
    }

    /** A browser tab of somebody in a room. */
    public record Tab(ParticipantId participant, UUID client) {}

    /**
     * A signal on its way.
     *
     * @param to null for every other tab in the room
     */
    public record Signal(
            SessionId session, Tab from, @Nullable Tab to, JsonNode data) {}

    /** The value of a record of {@code session-presence} that has the header {@code signal}. */
    private record Note(Tab from, @Nullable Tab to, JsonNode data) {}

    /** Sends a signal to all replicas. One that is too large, or holds what no text may hold, is dropped. */
    public void send(Signal signal) {
        if (signal.data().toString().length() <= MOST_DATA_UNITS && StorableText.is(signal.data())) {
            byte[] note = EventJson.write(new Note(signal.from(), signal.to(), signal.data()));
            sender.send(signal.session(), note, List.of(new RecordHeader(HEADER, new byte[0])));
        }
    }

    static boolean isSignal(ConsumerRecord<String, byte[]> message) {
        return message.headers().lastHeader(HEADER) != null;
    }

    /** Takes a record that is a signal, and hands it to those who are here. */
    void take(ConsumerRecord<String, byte[]> message) {
        Instant now = clock.instant();
        if (isLate(message, now) && !toldOfLate) {
            toldOfLate = true;
            LOG.warnf(
                    "a signal of a call came more than %d s after the broker had it, and is dropped; if calls do not connect,"
                            + " compare the clocks of this server and the broker (told once)",
                    GOOD_FOR.toSeconds());
        }
        read(message, now).ifPresent(observers::fire);
    }

    private static boolean isLate(ConsumerRecord<String, byte[]> message, Instant now) {
        return now.toEpochMilli() - message.timestamp() > GOOD_FOR.toMillis();
    }

    /** The signal in a record; empty if it comes too late to mean anything, or cannot be read. */
    static Optional<Signal> read(ConsumerRecord<String, byte[]> message, Instant now) {
        if (isLate(message, now)) {
            return Optional.empty();
        }
        try {
            SessionId session = SessionId.of(message.key());
            Note note = EventJson.read(message.value(), Note.class);
            return Optional.of(new Signal(session, note.from(), note.to(), note.data()));
        } catch (EventJson.UnreadableEvent | IllegalArgumentException e) {
            LOG.debugf("a signal is passed over: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
