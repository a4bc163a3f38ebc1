package dev.rehearsal.question.kit.composition;

import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.AT_LEAST_OF_A_KIND;
import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.AT_MOST_OF_A_KIND;
import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.MINUTES_FILLED;
import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.MINUTES_KEPT;
import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.NOT_ASKED_BEFORE;
import static dev.rehearsal.question.kit.composition.Unmet.KitConstraint.NO_NEAR_DUPLICATES;

import dev.rehearsal.contracts.Kind;
import java.util.ArrayList;
import java.util.List;

/** Says which constraints a kit does not keep, and by how much. */
final class Constraints {

    private final KitWish wish;
    private final List<Offer> offers;
    private final Likeness likeness;
    private final Words words;

    Constraints(KitWish wish, List<Offer> offers, Likeness likeness, Words words) {
        this.wish = wish;
        this.offers = offers;
        this.likeness = likeness;
        this.words = words;
    }

    /**
     * @param certain whether the kit is proved to be the best
     */
    List<Unmet> unmet(List<Offer> kit, boolean certain) {
        List<Unmet> unmet = new ArrayList<>();
        askedBefore(unmet);
        nearDuplicates(kit, unmet);
        for (Kind kind : Kind.values()) {
            kinds(kind, kit, certain, unmet);
        }
        minutes(kit, certain, unmet);
        return unmet;
    }

    private void askedBefore(List<Unmet> unmet) {
        for (Offer offer : offers) {
            if (wish.pins(offer) && Composer.askedLike(wish, offer.id(), likeness) != null) {
                String what = wish.asked().contains(offer.id()) ? "" : "something nearly the same as ";
                unmet.add(new Unmet(
                        NOT_ASKED_BEFORE,
                        0,
                        1,
                        true,
                        "This candidate was asked " + what + "\"" + offer.title() + "\" before, so it is left out."));
            }
        }
    }

    private void nearDuplicates(List<Offer> kit, List<Unmet> unmet) {
        for (int i = 0; i < kit.size(); i++) {
            for (int j = i + 1; j < kit.size(); j++) {
                if (likeness.alike(kit.get(i).id(), kit.get(j).id())) {
                    unmet.add(new Unmet(
                            NO_NEAR_DUPLICATES,
                            0,
                            1,
                            true,
                            "\"" + kit.get(i).title() + "\" and \"" + kit.get(j).title()
                                    + "\" ask nearly the same; unpin one of them."));
                }
            }
        }
    }

    private void kinds(Kind kind, List<Offer> kit, boolean certain, List<Unmet> unmet) {
        KindRange range = wish.range(kind);
        int there = Math.toIntExact(
                kit.stream().filter(offer -> offer.kind() == kind).count());
        String name = Words.kind(kind) + " question";
        if (there < range.atLeast()) {
            unmet.add(new Unmet(
                    AT_LEAST_OF_A_KIND,
                    range.atLeast(),
                    there,
                    certain,
                    found(certain) + " " + there + " of " + Words.counted(range.atLeast(), name) + " can be taken "
                            + where() + "."));
        } else if (there > range.atMost()) {
            unmet.add(new Unmet(
                    AT_MOST_OF_A_KIND,
                    range.atMost(),
                    there,
                    true,
                    Words.counted(there, "pinned " + name) + ", where at most " + range.atMost() + " may be."));
        }
    }

    private void minutes(List<Offer> kit, boolean certain, List<Unmet> unmet) {
        int minutes = kit.stream().mapToInt(Offer::minutes).sum();
        if (minutes > wish.minutes()) {
            unmet.add(new Unmet(
                    MINUTES_KEPT,
                    wish.minutes(),
                    minutes,
                    true,
                    "The pinned questions take " + minutes + " minutes, " + (minutes - wish.minutes())
                            + " more than the " + wish.minutes() + " there are."));
        } else if (minutes < wish.fewestMinutes()) {
            unmet.add(new Unmet(
                    MINUTES_FILLED,
                    wish.fewestMinutes(),
                    minutes,
                    certain,
                    found(certain) + " " + minutes + " of " + wish.minutes() + " minutes can be filled " + where()
                            + "."));
        }
    }

    private static String found(boolean certain) {
        return certain ? "Only" : "As far as was found, only";
    }

    private String where() {
        String level = Words.level(wish.level());
        String levels = switch (wish.levelsAway()) {
            case 0 -> "at " + level + " level";
            case 1 -> "at " + level + " level and those next to it";
            default -> "up to " + wish.levelsAway() + " levels from " + level;
        };
        List<String> more = new ArrayList<>();
        if (!wish.competencies().isEmpty()) {
            more.add(
                    wish.competencies().size() == 1
                            ? "in "
                                    + words.competencies()
                                            .apply(wish.competencies()
                                                    .keySet()
                                                    .iterator()
                                                    .next())
                            : "in these " + wish.competencies().size() + " competencies");
        }
        if (!wish.kinds().isEmpty()) {
            more.add("with these bounds on kinds");
        }
        if (!wish.asked().isEmpty()) {
            more.add("without what this candidate was asked");
        }
        return more.isEmpty() ? levels : levels + " " + String.join(", ", more);
    }
}
