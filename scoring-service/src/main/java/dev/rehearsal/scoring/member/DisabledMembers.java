package dev.rehearsal.scoring.member;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventRecords;
import dev.rehearsal.platform.inbox.TopicTail;
import dev.rehearsal.platform.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Members who were disabled, whose access tokens may still run for some minutes. Every replica reads the whole topic {@code members}
 * at its start and follows it.
 */
@ApplicationScoped
public class DisabledMembers {

    private static final Logger LOG = Logger.getLogger(DisabledMembers.class);

    private final KafkaClients kafka;
    private final Map<MemberId, Integer> revisions = new ConcurrentHashMap<>();
    private final List<Consumer<MemberId>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable TopicTail tail;

    public DisabledMembers(KafkaClients kafka) {
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        tail = TopicTail.start(kafka, Topics.MEMBERS, true, this::read);
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        TopicTail running = tail;
        if (running != null) {
            running.close();
        }
    }

    public boolean contains(MemberId member) {
        return revisions.containsKey(member);
    }

    /** From now on tells of every member who is disabled, on the thread that reads the topic. */
    public void onDisabled(Consumer<MemberId> listener) {
        listeners.add(listener);
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            CloudEvent event = EventRecords.read(message);
            if (event.data() instanceof MemberEvent data) {
                apply(data);
            }
        } catch (EventJson.UnreadableEvent e) {
            LOG.warnf("a record of the topic members cannot be read: %s", e.getMessage());
        }
    }

    /** A later revision decides; what arrives out of order changes nothing. */
    void apply(MemberEvent event) {
        switch (event) {
            case MemberEvent.MemberDisabled disabled -> {
                revisions.merge(disabled.member(), disabled.revision(), Math::max);
                listeners.forEach(listener -> listener.accept(disabled.member()));
            }
            case MemberEvent.MemberChanged changed ->
                revisions.computeIfPresent(
                        changed.member(), (member, disabledAt) -> changed.revision() > disabledAt ? null : disabledAt);
        }
    }
}
