package dev.rehearsal.scoring.rater;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers what was worked out from the ratings of the last few organisations. Made one at a time, and again only when the ratings it is
 * from are others: versions grow with every event, while settled ratings seldom change.
 *
 * @param <V> what is worked out
 */
public final class Kept<V> {

    private static final int MOST = 8;

    private record Made<V>(long ratings, V value) {}

    private final Map<OrganisationId, Made<V>> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, Made<V>> eldest) {
            return size() > MOST;
        }
    };

    /** What was worked out from these ratings, or is now. */
    public synchronized V of(OrganisationId organisation, Collection<Rated> ratings, Supplier<V> make) {
        long sum = sum(ratings);
        Made<V> known = entries.get(organisation);
        if (known != null && known.ratings() == sum) {
            return known.value();
        }
        V made = make.get();
        entries.put(organisation, new Made<>(sum, made));
        return made;
    }

    /** The same for equal ratings in any order, and hardly ever for others. The mixing is the finalizer of SplitMix64. */
    private static long sum(Collection<Rated> ratings) {
        long sum = ratings.size();
        for (Rated rated : ratings) {
            long mixed = rated.hashCode() * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            sum += mixed ^ (mixed >>> 31);
        }
        return sum;
    }
}
