package dev.rehearsal.scoring.rater;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out from the ratings of the last few organisations. Made once for all who ask at a time, and again only
 * when the ratings it is from are others: versions change with any rating, while settled ratings seldom do.
 *
 * @param <V> what is worked out
 */
public final class Kept<V> {

    private static final int TURNS = 16;

    private record Made<V>(long sum, int ratings, V value) {}

    private final int mostOrganisations;
    private final int mostRatings;
    private final LinkedHashMap<OrganisationId, Made<V>> made = new LinkedHashMap<>();
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    /** Of so many organisations, with so many ratings altogether; the last one is kept whatever it has. */
    public Kept(int mostOrganisations, int mostRatings) {
        this.mostOrganisations = mostOrganisations;
        this.mostRatings = mostRatings;
    }

    /** What was worked out from these ratings, or is now. */
    public V of(OrganisationId organisation, Collection<Rated> ratings, Supplier<V> make) {
        synchronized (turns[Math.floorMod(organisation.hashCode(), turns.length)]) {
            long sum = sum(ratings);
            Made<V> known = look(organisation);
            Made<V> current = known != null && known.sum() == sum ? known : new Made<>(sum, ratings.size(), make.get());
            keep(organisation, current);
            return current.value();
        }
    }

    private synchronized @Nullable Made<V> look(OrganisationId organisation) {
        return made.get(organisation);
    }

    private synchronized void keep(OrganisationId organisation, Made<V> current) {
        made.putLast(organisation, current);
        Iterator<Map.Entry<OrganisationId, Made<V>>> eldest = made.entrySet().iterator();
        while (made.size() > 1 && (made.size() > mostOrganisations || ratings() > mostRatings)) {
            eldest.next();
            eldest.remove();
        }
    }

    private long ratings() {
        return made.values().stream().mapToLong(Made::ratings).sum();
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
