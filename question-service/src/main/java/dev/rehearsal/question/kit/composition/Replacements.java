package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds what could take a question's place: the kit afterwards breaks no constraint that it kept before. The most equivalent come first: the
 * same competency counts more than kind and level together, the same kind more than the level; then the better kit by {@link Objective}.
 */
public final class Replacements {

    /** More are no help in choosing. */
    public static final int MOST = 5;

    private final Words words;

    public Replacements(Words words) {
        this.words = words;
    }

    private record Ranked(Offer offer, List<Offer> kit, int equivalence, double value) {}

    /**
     * At most {@link #MOST} of them.
     *
     * @param kit as it is; all of it among the offers
     * @param replaced the one to be replaced
     */
    public List<Replacement> of(
            QuestionId replaced, List<QuestionId> kit, KitWish wish, List<Offer> offers, Likeness likeness) {
        List<Offer> now = kit.stream()
                .flatMap(id -> offers.stream().filter(offer -> offer.id().equals(id)))
                .toList();
        Offer old = now.stream()
                .filter(offer -> offer.id().equals(replaced))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the kit: " + replaced));
        List<Offer> allowed = Composer.allowed(wish, offers, likeness);
        Map<String, Integer> weights = new Pool(wish, allowed, likeness).weights;
        List<Ranked> ranked = new ArrayList<>();
        for (Offer offer : allowed) {
            List<Offer> after =
                    now.stream().map(other -> other == old ? offer : other).toList();
            if (!kit.contains(offer.id()) && keeps(now, after, offer, wish, likeness)) {
                ranked.add(new Ranked(
                        offer,
                        after,
                        equivalence(old, offer),
                        Objective.of(after, wish, weights).value()));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::equivalence)
                        .thenComparingDouble(Ranked::value)
                        .reversed()
                        .thenComparing(found -> found.offer().id().value()))
                .limit(MOST)
                .map(found -> replacement(old, found, now, wish))
                .toList();
    }

    private Replacement replacement(Offer old, Ranked found, List<Offer> now, KitWish wish) {
        Reasons reasons = new Reasons(found.kit(), wish, words);
        return new Replacement(
                found.offer(),
                reasons.of(found.offer()),
                found.kit().stream()
                        .map(offer -> new Composition.Picked(offer, wish.pins(offer), reasons.of(offer)))
                        .toList(),
                changes(old, found.offer(), now, found.kit()));
    }

    private static int equivalence(Offer old, Offer offer) {
        return (old.competency().equals(offer.competency()) ? 4 : 0)
                + (old.kind() == offer.kind() ? 2 : 0)
                + (old.level() == offer.level() ? 1 : 0);
    }

    private static boolean keeps(List<Offer> now, List<Offer> after, Offer offer, KitWish wish, Likeness likeness) {
        int minutes = minutes(after);
        // Who has a kit that is too short, or too long, may make it less so.
        boolean fills = minutes >= wish.fewestMinutes() || minutes >= minutes(now);
        boolean fits = minutes <= wish.minutes() || minutes <= minutes(now);
        return fills
                && fits
                && wish.kinds().entrySet().stream().allMatch(range -> {
                    long before =
                            now.stream().filter(o -> o.kind() == range.getKey()).count();
                    long there = after.stream()
                            .filter(o -> o.kind() == range.getKey())
                            .count();
                    return (there >= range.getValue().atLeast() || there >= before)
                            && (there <= range.getValue().atMost() || there <= before);
                })
                && after.stream().noneMatch(other -> other != offer && likeness.alike(other.id(), offer.id()));
    }

    private static int minutes(List<Offer> kit) {
        return kit.stream().mapToInt(Offer::minutes).sum();
    }

    private List<String> changes(Offer old, Offer offer, List<Offer> now, List<Offer> after) {
        List<String> changes = new ArrayList<>();
        if (!old.competency().equals(offer.competency())) {
            boolean lost = after.stream().noneMatch(other -> other.competency().equals(old.competency()));
            boolean won = now.stream().noneMatch(other -> other.competency().equals(offer.competency()));
            changes.add((won ? "covers " : "more on ")
                    + words.competency(offer)
                    + (lost
                            ? ", leaves " + words.competency(old) + " uncovered"
                            : ", less on " + words.competency(old)));
        }
        if (old.kind() != offer.kind()) {
            changes.add(Words.kind(offer.kind()) + " instead of " + Words.kind(old.kind()));
        }
        if (old.level() != offer.level()) {
            changes.add(Words.level(offer.level()) + " instead of " + Words.level(old.level()) + " level");
        }
        int longer = offer.minutes() - old.minutes();
        if (longer != 0) {
            changes.add(Math.abs(longer) + " min " + (longer > 0 ? "longer" : "shorter"));
        }
        return changes;
    }
}
