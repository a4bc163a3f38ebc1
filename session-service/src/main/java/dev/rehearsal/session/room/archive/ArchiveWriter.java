package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.inbox.DeadLetters;
import dev.rehearsal.platform.inbox.Poison;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Archives what was read of the log: as much as possible at once, and what does not go together one by one. It knows where each
 * partition stands and the rooms as of there. One thread only.
 */
final class ArchiveWriter {

    private static final Logger LOG = Logger.getLogger(ArchiveWriter.class);
    private static final int TRIES = 3;

    private final ArchiveTransactions transactions;
    private final DeadLetters deadLetters;
    private final RoomCache rooms;
    private final Map<Integer, Long> offsets = new HashMap<>();

    ArchiveWriter(ArchiveTransactions transactions, DeadLetters deadLetters, RoomCache rooms) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.rooms = rooms;
    }

    /** A partition is this one's from an offset on. */
    void goOn(int partition, long offset) {
        rooms.clear();
        offsets.put(partition, offset);
    }

    /** A partition is somebody else's. */
    void leave(int partition) {
        rooms.clear();
        offsets.remove(partition);
    }

    /** No partition is this one's. */
    void forget() {
        rooms.clear();
        offsets.clear();
    }

    /**
     * In one transaction if all are of one organisation, which is nearly always so; otherwise, and if that fails, one after the other.
     *
     * @throws ArchiveTransactions.NotMine if a partition was moved on by somebody else
     */
    void archive(ConsumerRecords<String, byte[]> records) {
        if (!archivedTogether(records)) {
            for (TopicPartition partition : records.partitions()) {
                archive(partition.partition(), records.records(partition));
            }
        }
    }

    private boolean archivedTogether(ConsumerRecords<String, byte[]> records) {
        List<ArchiveTransactions.Stretch> stretches = new ArrayList<>();
        Set<OrganisationId> organisations = new HashSet<>();
        try {
            for (TopicPartition partition : records.partitions()) {
                List<LogRecord> run = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> message : records.records(partition)) {
                    run.add(LogRecord.of(message));
                }
                run.forEach(logged -> organisations.add(logged.organisation()));
                stretches.add(new ArchiveTransactions.Stretch(expected(partition.partition()), run));
            }
        } catch (RoomJson.Unreadable e) {
            return false;
        }
        return stretches.size() > 1 && organisations.size() == 1 && archived(stretches);
    }

    private boolean archived(List<ArchiveTransactions.Stretch> stretches) {
        try {
            write(stretches);
            return true;
        } catch (ArchiveTransactions.NotMine e) {
            throw e;
        } catch (RuntimeException e) {
            rooms.clear();
            LOG.debugf(e, "%d partitions could not be archived together", stretches.size());
            return false;
        }
    }

    /** Archives records in runs of one organisation each, which is nearly always one run. */
    private void archive(int partition, List<ConsumerRecord<String, byte[]>> records) {
        List<LogRecord> run = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            try {
                LogRecord logged = LogRecord.of(message);
                if (!run.isEmpty() && !run.getLast().organisation().equals(logged.organisation())) {
                    archiveRun(run, records);
                    run = new ArrayList<>();
                }
                run.add(logged);
            } catch (RoomJson.Unreadable e) {
                archiveRun(run, records);
                run = new ArrayList<>();
                bury(message, "unreadable: " + e.getMessage());
            }
        }
        archiveRun(run, records);
        LOG.tracef("partition %d is archived up to %s", partition, offsets.get(partition));
    }

    private void archiveRun(List<LogRecord> run, List<ConsumerRecord<String, byte[]>> origins) {
        if (run.isEmpty()) {
            return;
        }
        try {
            writeRun(run);
        } catch (ArchiveTransactions.NotMine e) {
            throw e;
        } catch (RuntimeException e) {
            rooms.clear();
            LOG.debugf(e, "%d entries could not be archived together and are archived one by one", run.size());
            for (LogRecord logged : run) {
                archiveOne(logged, origins);
            }
        }
    }

    private void archiveOne(LogRecord logged, List<ConsumerRecord<String, byte[]>> origins) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                writeRun(List.of(logged));
                return;
            } catch (ArchiveTransactions.NotMine e) {
                throw e;
            } catch (RuntimeException e) {
                rooms.clear();
                if (!Poison.isIn(e)) {
                    throw e;
                }
                last = e;
            }
        }
        LOG.errorf(
                last,
                "the entry at %d of partition %d goes to the dead letter topic",
                logged.offset(),
                logged.partition());
        for (ConsumerRecord<String, byte[]> origin : origins) {
            if (origin.offset() == logged.offset()) {
                bury(origin, String.valueOf(last));
            }
        }
    }

    private void writeRun(List<LogRecord> run) {
        write(List.of(new ArchiveTransactions.Stretch(expected(run.getLast().partition()), run)));
    }

    private void write(List<ArchiveTransactions.Stretch> stretches) {
        transactions.archive(stretches, rooms);
        stretches.forEach(stretch -> offsets.put(stretch.partition(), stretch.next()));
    }

    private void bury(ConsumerRecord<String, byte[]> message, String reason) {
        transactions.passOver(
                message.partition(),
                expected(message.partition()),
                message.offset() + 1,
                () -> deadLetters.bury(message, reason));
        offsets.put(message.partition(), message.offset() + 1);
    }

    private long expected(int partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new ArchiveTransactions.NotMine(partition);
        }
        return offset;
    }
}
