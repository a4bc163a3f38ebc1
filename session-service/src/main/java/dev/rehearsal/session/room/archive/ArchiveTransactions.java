package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.Phase;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the archivist writes: entries, snapshots, what follows from them, and its offset, all or nothing. */
@ApplicationScoped
public class ArchiveTransactions {

    private static final int SNAPSHOT_EVERY = 200;

    private final Tenancy tenancy;
    private final Archive archive;
    private final Instance<EventConsequence> consequences;
    private final Outbox outbox;
    private final News news;

    public ArchiveTransactions(
            Tenancy tenancy, Archive archive, Instance<EventConsequence> consequences, Outbox outbox, News news) {
        this.tenancy = tenancy;
        this.archive = archive;
        this.consequences = consequences;
        this.outbox = outbox;
        this.news = news;
    }

    /** Another archivist has been at this partition: this one must ask again where to go on. */
    static final class NotMine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotMine(int partition) {
            super("partition " + partition + " was moved on by somebody else");
        }
    }

    /**
     * Archives records of one partition and one organisation, in one transaction.
     *
     * @param expected the offset of the partition as it was stored last
     * @param rooms taken further; to be cleared by the caller if this throws
     */
    void archive(long expected, List<LogRecord> records, RoomCache rooms) {
        LogRecord last = records.getLast();
        OrganisationId organisation = last.organisation();
        tenancy.runInOrganisation(organisation, () -> {
            Batch batch = new Batch(organisation, last.partition(), rooms);
            records.forEach(batch::take);
            batch.write();
            if (!archive.advance(last.partition(), expected, last.offset() + 1)) {
                throw new NotMine(last.partition());
            }
            news.arrived();
        });
    }

    /** Passes over records that are of no use. */
    void skip(int partition, long expected, long next) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!archive.advance(partition, expected, next)) {
                throw new NotMine(partition);
            }
        });
    }

    /**
     * Where to go on in a partition, given what the log holds: as stored, or at the log's beginning if there is nothing stored or the
     * log is shorter than that, which means that it was made anew.
     */
    long whereToGoOn(int partition, long beginning, long end) {
        return QuarkusTransaction.requiringNew().call(() -> {
            OptionalLong stored = archive.nextOffset(partition);
            if (stored.isPresent() && stored.getAsLong() <= end) {
                return stored.getAsLong();
            }
            archive.resetOffset(partition, beginning);
            return beginning;
        });
    }

    /** One transaction's worth of rows. */
    private final class Batch {

        private final OrganisationId organisation;
        private final int partition;
        private final RoomCache rooms;
        private final List<RoomEntry> entries = new ArrayList<>();
        private final List<Archive.RefusedEntry> refused = new ArrayList<>();
        private final List<Runnable> laterWrites = new ArrayList<>();

        Batch(OrganisationId organisation, int partition, RoomCache rooms) {
            this.organisation = organisation;
            this.partition = partition;
            this.rooms = rooms;
        }

        void take(LogRecord logged) {
            Room room = rooms.get(
                    logged.entry().session(),
                    session -> archive.load(session, partition).room());
            switch (room.apply(logged.entry())) {
                case Outcome.Applied applied -> applied(room, applied);
                case Outcome.Refused refusal ->
                    refused.add(new Archive.RefusedEntry(
                            room.session(),
                            room.position(),
                            logged.entry().author(),
                            logged.entry().client(),
                            logged.entry().seq()));
                case Outcome.Duplicate duplicate -> {
                    // It is archived already.
                }
                case Outcome.Gap gap -> {
                    // It never took effect.
                }
            }
        }

        private void applied(Room room, Outcome.Applied applied) {
            entries.add(applied.entry());
            Instant time = applied.entry().entry().time();
            for (SessionEvent event : applied.events()) {
                laterWrites.add(() -> follow(event, applied.entry().position(), time));
            }
            boolean ends = applied.entry().entry().data() instanceof EntryData.Ended && room.phase() == Phase.ENDED;
            if (ends || room.position() % SNAPSHOT_EVERY == 0) {
                long position = room.position();
                String state = RoomJson.snapshot(room.snapshot());
                laterWrites.add(() -> archive.keepSnapshot(organisation, room.session(), position, state));
            }
        }

        private void follow(SessionEvent event, long position, Instant time) {
            consequences.forEach(consequence -> consequence.follow(organisation, event));
            String type = EventTypes.of(event).name();
            outbox.append(organisation, Ids.derived(event.session(), position, type), event, time);
        }

        void write() {
            archive.keepEntries(organisation, entries);
            archive.keepRefused(organisation, refused);
            laterWrites.forEach(Runnable::run);
        }
    }
}
