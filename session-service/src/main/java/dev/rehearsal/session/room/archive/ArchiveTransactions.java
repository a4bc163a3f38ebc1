package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.room.log.LogRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.OptionalLong;

/** What the archivist writes: entries, snapshots, what follows from them, and its offset, all or nothing. */
@ApplicationScoped
public class ArchiveTransactions {

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
     * Records that follow each other in a partition.
     *
     * @param expected the offset of the partition as it was stored last
     * @param records one or more
     */
    record Stretch(long expected, List<LogRecord> records) {

        int partition() {
            return records.getLast().partition();
        }

        /** The offset after it. */
        long next() {
            return records.getLast().offset() + 1;
        }
    }

    /**
     * Archives records of one organisation, in one transaction.
     *
     * @param stretches each of another partition
     * @param rooms taken further; to be cleared by the caller if this throws
     */
    void archive(List<Stretch> stretches, RoomCache rooms) {
        OrganisationId organisation = stretches.getFirst().records().getFirst().organisation();
        tenancy.runInOrganisation(organisation, () -> {
            ArchiveBatch batch = new ArchiveBatch(session -> rooms.get(session, archive::room));
            stretches.forEach(stretch -> stretch.records().forEach(batch::take));
            write(organisation, batch);
            for (Stretch stretch : stretches) {
                if (!archive.advance(stretch.partition(), stretch.expected(), stretch.next())) {
                    throw new NotMine(stretch.partition());
                }
            }
            news.arrived();
        });
    }

    /**
     * Passes over records that are of no use.
     *
     * @param bury keeps them elsewhere; called when the offset has been moved, so never for a partition of somebody else nor while
     *     the database cannot be written
     */
    void passOver(int partition, long expected, long next, Runnable bury) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!archive.advance(partition, expected, next)) {
                throw new NotMine(partition);
            }
            bury.run();
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

    private void write(OrganisationId organisation, ArchiveBatch batch) {
        archive.keepEntries(organisation, batch.entries());
        archive.keepRefused(organisation, batch.refused());
        batch.events().forEach(derived -> follow(organisation, derived));
        batch.snapshots()
                .forEach(kept -> archive.keepSnapshot(organisation, kept.session(), kept.position(), kept.state()));
    }

    private void follow(OrganisationId organisation, DerivedEvent derived) {
        consequences.forEach(consequence -> consequence.follow(organisation, derived.event()));
        outbox.append(organisation, derived.id(), derived.event(), derived.time());
    }
}
