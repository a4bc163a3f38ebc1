package dev.rehearsal.platform.inbox;

import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Starts consumers. Call {@link #start} while the service starts; all are stopped before the database and Kafka connections close.
 */
@ApplicationScoped
public class EventConsumers {

    private final KafkaClients kafka;
    private final InboxTransactions transactions;
    private final InboxConfig config;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final List<Reading> readings = new CopyOnWriteArrayList<>();

    public EventConsumers(KafkaClients kafka, InboxTransactions transactions, InboxConfig config) {
        this.kafka = kafka;
        this.transactions = transactions;
        this.config = config;
    }

    /** What a consumer here reads. */
    public record Reading(String group, List<String> topics) {}

    /**
     * Consumes topics as a member of a group; as several where the database is built anew.
     *
     * @param group also the name under which applied events are recorded
     */
    public void start(String group, List<String> topics, EventHandler handler) {
        Reading reading =
                new Reading(config.rebuild().map(end -> group + "-" + end).orElse(group), List.copyOf(topics));
        readings.add(reading);
        int members = config.rebuild().isPresent() ? config.rebuildConsumers() : 1;
        for (int i = 1; i <= members; i++) {
            EventConsumer consumer = new EventConsumer(group, reading, handler, kafka, transactions, config);
            String name = "consumer-" + group + (i == 1 ? "" : "-" + i);
            workers.add(Worker.start(name, consumer::turn, consumer::release));
        }
    }

    /** Everything that is read here. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        stop();
    }

    /** Stops all of them; what was applied is committed. Does nothing the second time. */
    public void stop() {
        workers.forEach(worker -> worker.stop(Duration.ofSeconds(3)));
        workers.clear();
    }
}
