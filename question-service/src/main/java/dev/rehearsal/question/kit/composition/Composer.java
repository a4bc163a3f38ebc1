package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Composes a kit: keeps what may be in it, searches well ({@link LocalSearch}), then looks for better and proves what it can
 * ({@link BranchAndBound}). The result depends on its arguments alone.
 */
public final class Composer {

    /** As many questions as are looked at; whoever calls selects them beforehand. */
    public static final int MOST_OFFERS = 400;

    /** Steps of the first search, and of the second. A step is a question looked at, or a bound, and takes about a microsecond. */
    static final long MOST_SEARCHED = 150_000;

    static final long MOST_PROVED = 30_000;

    private static final Comparator<Offer> EASY_FIRST = Comparator.comparingInt(Offer::difficulty)
            .thenComparingInt(Offer::minutes)
            .thenComparing(offer -> offer.id().value());

    private final Words words;
    private final long mostProved;

    public Composer(Words words) {
        this(words, MOST_PROVED);
    }

    Composer(Words words, long mostProved) {
        this.words = words;
        this.mostProved = mostProved;
    }

    /**
     * The best kit that was found. If there is none that keeps all constraints, the one that comes closest: kinds first, then minutes.
     *
     * @param offers at most {@link #MOST_OFFERS} besides pinned ones; those that the wish does not allow are left out here
     */
    public Composition compose(KitWish wish, List<Offer> offers, Likeness likeness) {
        List<Offer> allowed = allowed(wish, offers, likeness);
        Pool pool = new Pool(wish, allowed, likeness);
        Selection selection = pinned(pool);
        int[] pinned = selection.snapshot();
        Effort searching = new Effort(MOST_SEARCHED);
        new LocalSearch(pool, selection, searching).run();
        double found = selection.score();
        int[] known = selection.snapshot();
        selection.restore(pinned);
        Effort proving = new Effort(mostProved);
        double atMost = new BranchAndBound(pool, selection, known, found, proving).run();
        double gap = atMost - selection.score();
        List<Offer> kit = new ArrayList<>();
        for (int i = 0; i < selection.size(); i++) {
            kit.add(pool.questions.get(selection.at(i)));
        }
        kit.sort(EASY_FIRST);
        return result(
                pool, kit, new Constraints(wish, offers, likeness, words), gap, searching.steps() + proving.steps());
    }

    /** What may be in a kit; pinned questions whatever they are, but for those asked before. */
    static List<Offer> allowed(KitWish wish, List<Offer> offers, Likeness likeness) {
        List<Offer> allowed = new ArrayList<>();
        int others = 0;
        for (Offer offer : offers) {
            boolean counts = wish.pins(offer) || others < MOST_OFFERS;
            if (counts && wish.allows(offer) && askedLike(wish, offer.id(), likeness) == null) {
                allowed.add(offer);
                others += wish.pins(offer) ? 0 : 1;
            }
        }
        return allowed;
    }

    /** What the candidate was asked before that is this or nearly this; null if nothing is. */
    static @Nullable QuestionId askedLike(KitWish wish, QuestionId question, Likeness likeness) {
        if (wish.asked().contains(question)) {
            return question;
        }
        return wish.asked().stream()
                .filter(asked -> likeness.alike(asked, question))
                .findFirst()
                .orElse(null);
    }

    private static Selection pinned(Pool pool) {
        Selection selection = new Selection(pool);
        for (QuestionId id : pool.wish.pinned()) {
            for (int i = 0; i < pool.size() && !selection.full(); i++) {
                if (pool.questions.get(i).id().equals(id)) {
                    selection.add(i);
                }
            }
        }
        return selection;
    }

    private Composition result(Pool pool, List<Offer> kit, Constraints constraints, double gap, long steps) {
        KitWish wish = pool.wish;
        Reasons reasons = new Reasons(kit, wish, words);
        List<Composition.Uncovered> uncovered = wish.competencies().entrySet().stream()
                .filter(wanted ->
                        kit.stream().noneMatch(offer -> offer.competency().equals(wanted.getKey())))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(wanted -> new Composition.Uncovered(
                        wanted.getKey(),
                        wanted.getValue(),
                        Math.toIntExact(pool.questions.stream()
                                .filter(offer -> offer.competency().equals(wanted.getKey()))
                                .count())))
                .toList();
        return new Composition(
                kit.stream()
                        .map(offer -> new Composition.Picked(offer, wish.pins(offer), reasons.of(offer)))
                        .toList(),
                uncovered,
                constraints.unmet(kit, gap <= BranchAndBound.EQUAL),
                Objective.of(kit, wish, pool.weights).value(),
                Math.max(0, gap),
                pool.size(),
                steps);
    }
}
