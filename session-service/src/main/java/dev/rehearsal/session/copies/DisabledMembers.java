package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.TopicTail;
import dev.rehearsal.platform.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whose access has ended though their tokens may live on for minutes. Every replica reads the whole (compacted) topic, so that each
 * can refuse requests and close sockets at once.
 */
@ApplicationScoped
public class DisabledMembers {

    private static final Logger LOG = Logger.getLogger(DisabledMembers.class);

    private final KafkaClients kafka;
    private final Event<Disabled> observers;
    private final Set<UUID> disabled = ConcurrentHashMap.newKeySet();
    private @Nullable TopicTail tail;

    public DisabledMembers(KafkaClients kafka, Event<Disabled> observers) {
        this.kafka = kafka;
        this.observers = observers;
    }

    /** A member was disabled. Told on every replica, also for those of long ago when a replica starts. */
    public record Disabled(MemberId member) {}

    public boolean contains(UUID member) {
        return disabled.contains(member);
    }

    void start(@Observes StartupEvent event) {
        tail = TopicTail.start(kafka, Topics.MEMBERS, true, this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        TopicTail running = tail;
        if (running != null) {
            running.close();
        }
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            CloudEvent event = EventJson.read(headers, message.value());
            if (event.data() instanceof MemberEvent.MemberDisabled gone) {
                disabled.add(gone.member().value());
                observers.fire(new Disabled(gone.member()));
            } else if (event.data() instanceof MemberEvent.MemberChanged changed) {
                disabled.remove(changed.member().value());
            }
        } catch (EventJson.UnreadableEvent e) {
            LOG.debugf("an unreadable member event is left to the inbox: %s", e.getMessage());
        }
    }
}
