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
    private final List<Worker> workers = new CopyOnWriteArrayList<>();

    public EventConsumers(KafkaClients kafka, InboxTransactions transactions) {
        this.kafka = kafka;
        this.transactions = transactions;
    }

    /**
     * Consumes topics as a member of a group.
     *
     * @param group also the name under which applied events are recorded
     */
    public void start(String group, List<String> topics, EventHandler handler) {
        EventConsumer consumer = new EventConsumer(group, topics, handler, kafka, transactions);
        workers.add(Worker.start("consumer-" + group, consumer::turn, consumer::release));
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        workers.forEach(worker -> worker.stop(Duration.ofSeconds(3)));
    }
}
