package dev.rehearsal.platform.member;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.inbox.EventRecords;
import dev.rehearsal.platform.inbox.TopicTail;
import dev.rehearsal.platform.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Members whose access has ended or was narrowed though their tokens may live on for minutes. Every replica reads the whole compacted topic
 * {@code members} at its start and follows it, so that each can refuse requests and close connections at once.
 */
@ApplicationScoped
public class DisabledMembers {

    private static final Logger LOG = Logger.getLogger(DisabledMembers.class);

    private final KafkaClients kafka;
    private final Event<Disabled> observers;
    private final Event<RolesTaken> narrowed;
    private final boolean follow;
    private final Standings standings = new Standings();
    private @Nullable TopicTail tail;

    public DisabledMembers(
            KafkaClients kafka, Event<Disabled> observers, Event<RolesTaken> narrowed, MembersConfig config) {
        this.kafka = kafka;
        this.observers = observers;
        this.narrowed = narrowed;
        this.follow = config.follow();
    }

    /**
     * A member was disabled. Told on every replica, on the thread that reads the topic; when a replica starts also of those of long
     * ago.
     */
    public record Disabled(MemberId member) {}

    /** A member has a role no more, but others still. Told on every replica, on the thread that reads the topic. */
    public record RolesTaken(MemberId member) {}

    /** Whether a token of these roles was issued before one of them was taken from the member. */
    boolean outdates(UUID member, Set<String> roles, Instant issuedAt) {
        return standings.outdates(member, roles, issuedAt);
    }

    /** Whether the caller's token names a role that was taken from the member after it was made. */
    public boolean outdates(Caller caller) {
        return outdates(caller.subject(), caller.groups(), caller.issuedAt());
    }

    public boolean contains(UUID member) {
        return standings.isDisabled(member);
    }

    /** Whether anybody is known at all here. */
    boolean follows() {
        return follow;
    }

    void start(@Observes StartupEvent event) {
        if (follow) {
            tail = TopicTail.start(kafka, Topics.MEMBERS, true, this::read);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        TopicTail running = tail;
        if (running != null) {
            running.close();
        }
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            CloudEvent event = EventRecords.read(message);
            if (event.data() instanceof MemberEvent told) {
                switch (standings.apply(told, event.time())) {
                    case DISABLED -> observers.fire(new Disabled(told.member()));
                    case ROLES_TAKEN -> narrowed.fire(new RolesTaken(told.member()));
                    case NONE, OTHER -> {
                        // Nothing ends.
                    }
                }
            }
        } catch (EventJson.UnreadableEvent e) {
            LOG.warnf("a record of the topic members cannot be read: %s", e.getMessage());
        }
    }
}
