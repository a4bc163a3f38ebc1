package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.OrganisationId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The estimates that are kept: of so many organisations, with so many ratings altogether. Those not asked for longest go first. */
final class Kept {

    /**
     * Of one organisation.
     *
     * @param estimates of the kinds that were asked for, all of the same ratings
     * @param nanos how long it took to make them
     * @param unasked how often it was made anew since somebody asked for it
     */
    record Entry(RatedSource.Versioned source, Map<Kind, Estimated> estimates, long nanos, int unasked) {
        Entry {
            estimates = Map.copyOf(estimates);
        }

        private Entry asked() {
            return unasked == 0 ? this : new Entry(source, estimates, nanos, 0);
        }
    }

    private final int mostOrganisations;
    private final int mostRatings;
    private final LinkedHashMap<OrganisationId, Entry> entries = new LinkedHashMap<>();

    Kept(int mostOrganisations, int mostRatings) {
        this.mostOrganisations = mostOrganisations;
        this.mostRatings = mostRatings;
    }

    /** What is kept of an organisation that somebody asks for. */
    synchronized @Nullable Entry ask(OrganisationId organisation) {
        Entry entry = entries.get(organisation);
        if (entry != null) {
            entries.putLast(organisation, entry.asked());
        }
        return entry;
    }

    /** The same, without anybody asking. */
    synchronized @Nullable Entry look(OrganisationId organisation) {
        return entries.get(organisation);
    }

    /** Replaces what is kept of the organisation, which keeps its place in the order in which they go. */
    synchronized void put(OrganisationId organisation, Entry entry) {
        entries.put(organisation, entry);
        Iterator<OrganisationId> eldest = entries.keySet().iterator();
        while (entries.size() > 1 && (entries.size() > mostOrganisations || ratings() > mostRatings)) {
            if (!eldest.next().equals(organisation)) {
                eldest.remove();
            }
        }
    }

    synchronized void drop(OrganisationId organisation) {
        entries.remove(organisation);
    }

    private long ratings() {
        return entries.values().stream()
                .mapToLong(entry -> entry.source().ratings().size())
                .sum();
    }
}
