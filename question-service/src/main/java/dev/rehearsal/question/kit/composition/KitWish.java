package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a kit is to be. Everything but the weights of competencies is a constraint that a kit keeps or is said to break.
 *
 * @param levelsAway how far questions may be from the level, 0 to 3; pinned ones may be of any level
 * @param minutes the most that the questions take together, 1 to {@link #MOST_MINUTES}
 * @param slack how many of these minutes may stay empty
 * @param competencies those that questions may belong to, with a weight of 1 to 5 each; empty for all alike. Pinned ones may be of any
 * @param kinds bounds by kind; none for a kind that is not in it
 * @param pinned to be in it in any case
 * @param excluded not to be in it
 * @param asked of the candidate before; not to be in it, and nothing that is nearly the same either
 * @param unlike questions of kits that were proposed already: taken again only where little else does
 * @param seed chooses among kits that are about equally good; the same wish with the same seed gives the same kit
 */
public record KitWish(
        Level level,
        int levelsAway,
        int minutes,
        int slack,
        Map<String, Integer> competencies,
        Map<Kind, KindRange> kinds,
        List<QuestionId> pinned,
        Set<QuestionId> excluded,
        Set<QuestionId> asked,
        Set<QuestionId> unlike,
        long seed) {

    public static final int MOST_QUESTIONS = 30;
    public static final int MOST_MINUTES = 240;

    public KitWish {
        if (minutes < 1 || minutes > MOST_MINUTES || slack < 0) {
            throw new IllegalArgumentException("no time to fill: " + minutes + " less " + slack);
        }
        competencies = Map.copyOf(competencies);
        kinds = Map.copyOf(kinds);
        pinned = pinned.stream().distinct().toList();
        excluded = Set.copyOf(excluded);
        asked = Set.copyOf(asked);
        unlike = Set.copyOf(unlike);
    }

    /** The fewest minutes that fill it. */
    int fewestMinutes() {
        return Math.max(0, minutes - slack);
    }

    KindRange range(Kind kind) {
        return kinds.getOrDefault(kind, KindRange.ANY);
    }

    /** Whether questions of a kind may be in it at all. */
    public boolean mayHave(Kind kind) {
        return range(kind).atMost() > 0;
    }

    boolean pins(Offer offer) {
        return pinned.contains(offer.id());
    }

    /** Whether a question may be in the kit as far as that depends on the question alone, but for what it resembles. */
    boolean allows(Offer offer) {
        if (asked.contains(offer.id())) {
            return false;
        }
        return pins(offer)
                || (!excluded.contains(offer.id())
                        && offer.minutes() <= minutes
                        && offer.levelsFrom(level) <= levelsAway
                        && mayHave(offer.kind())
                        && (competencies.isEmpty() || competencies.containsKey(offer.competency())));
    }
}
