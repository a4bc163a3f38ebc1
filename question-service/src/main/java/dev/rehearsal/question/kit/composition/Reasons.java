package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import java.util.ArrayList;
import java.util.List;

/** Says of a question in a kit why it is there, as somebody who hires would put it. */
final class Reasons {

    /** A discrimination from here on is usually called good (Ebel, 1965). */
    private static final double TELLS_APART = 0.3;

    private final List<Offer> kit;
    private final KitWish wish;
    private final Words words;

    Reasons(List<Offer> kit, KitWish wish, Words words) {
        this.kit = kit;
        this.wish = wish;
        this.words = words;
    }

    String of(Offer offer) {
        List<String> reasons = new ArrayList<>();
        if (wish.pins(offer)) {
            reasons.add("pinned by you");
        }
        reasons.add(subject(offer));
        reasons.add(kind(offer));
        if (offer.level() != wish.level()) {
            reasons.add("written for " + Words.level(offer.level()) + " level");
        }
        if (offer.leaked()) {
            reasons.add("may have got around: answers became better of late");
        } else if (offer.discrimination() != null && offer.discrimination() >= TELLS_APART) {
            reasons.add("tells candidates apart well");
        }
        reasons.add(offer.minutes() + " min");
        String sentence = String.join(", ", reasons);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String subject(Offer offer) {
        List<Offer> same = kit.stream()
                .filter(other -> other.competency().equals(offer.competency()))
                .toList();
        String name = words.competency(offer);
        int place = same.indexOf(offer);
        return place <= 0 ? "covers " + name : "goes deeper into " + name;
    }

    private String kind(Offer offer) {
        Kind kind = offer.kind();
        long same = kit.stream().filter(other -> other.kind() == kind).count();
        if (wish.range(kind).atLeast() > 0 && same <= wish.range(kind).atLeast()) {
            return same == 1
                    ? "the " + Words.kind(kind) + " question you asked for"
                    : "one of the " + same + " " + Words.kind(kind) + " questions you asked for";
        }
        return same == 1 ? "the only " + Words.kind(kind) + " question" : "a " + Words.kind(kind) + " question";
    }
}
