package dev.rehearsal.session.room.live;

import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived of the log in the rooms that are open here. A record comes in one of two ways: from the reader of the log, or, if
 * this replica appended it, with its acknowledgement, which is sooner. The second counts only if everything before it in the partition
 * has arrived, so that rooms get every record, in the order of the log, whichever way it comes. Safe for use by several threads.
 */
final class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    /** By the key of their records. */
    private final Map<String, OpenRoom> rooms = new HashMap<>();

    /** For each partition with an open room the first offset that has not arrived in all of them. Not before the reader's position. */
    private final Map<Integer, Long> next = new HashMap<>();

    /** A room gets what follows the place it was loaded from; the reader must go back there. */
    synchronized void open(OpenRoom room) {
        rooms.put(room.session().toString(), room);
        next.merge(room.partition(), room.loadedOffset(), Math::min);
    }

    /**
     * The room gets nothing any more.
     *
     * @return whether another room of its partition is open
     */
    synchronized boolean close(OpenRoom room) {
        rooms.remove(room.session().toString(), room);
        boolean needed = rooms.values().stream().anyMatch(other -> other.partition() == room.partition());
        if (!needed) {
            next.remove(room.partition());
        }
        return needed;
    }

    /**
     * A record that this replica appended is durable.
     *
     * @return whether it has arrived; if not, the reader is to bring it
     */
    synchronized boolean appended(LogRecord record) {
        Long expected = next.get(record.partition());
        if (expected == null || record.offset() < expected) {
            return true;
        }
        if (record.offset() > expected) {
            return false;
        }
        next.put(record.partition(), record.offset() + 1);
        OpenRoom room = rooms.get(record.entry().session().toString());
        if (room != null) {
            give(room, record);
        }
        return true;
    }

    /**
     * The reader has come to a record. One that no room here waits for is not parsed: of a room elsewhere, appended by this replica, or
     * read again because another room was opened.
     *
     * @return whether a room got it that this replica has nobody to thank for: others append as well
     */
    synchronized boolean read(ConsumerRecord<String, byte[]> message) {
        next.computeIfPresent(message.partition(), (partition, known) -> Math.max(known, message.offset() + 1));
        OpenRoom room = rooms.get(message.key());
        if (room == null || room.has(message.offset())) {
            return false;
        }
        LogRecord record = parsed(message);
        if (record == null) {
            return false;
        }
        boolean here = room.seats(record.entry());
        give(room, record);
        return !here;
    }

    private static @Nullable LogRecord parsed(ConsumerRecord<String, byte[]> message) {
        try {
            return LogRecord.of(message);
        } catch (RoomJson.Unreadable e) {
            LOG.warnf(
                    "the record at %d of partition %d is no entry and is passed over: %s",
                    message.offset(), message.partition(), e.getMessage());
            return null;
        }
    }

    private static void give(OpenRoom room, LogRecord record) {
        try {
            room.take(record);
        } catch (RuntimeException e) {
            LOG.errorf(e, "the record at %d of partition %d was passed over", record.offset(), record.partition());
        }
    }
}
