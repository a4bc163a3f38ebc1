package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Questions on offer, made up. */
final class Offers {

    static final Words WORDS = new Words(id -> id.replace('-', ' '));

    private Offers() {}

    /** A senior one of which nothing was observed. */
    static Offer offer(int number, String competency, Kind kind, int minutes) {
        return offer(number, Level.SENIOR, competency, kind, minutes);
    }

    static Offer offer(int number, Level level, String competency, Kind kind, int minutes) {
        return new Offer(id(number), 1, "Question " + number, level, kind, competency, minutes, 3, null, false);
    }

    static QuestionId id(int number) {
        return new QuestionId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
    }

    /** So many of all levels, kinds and some competencies, some of them observed. */
    static List<Offer> random(SplittableRandom random, int count, int competencies) {
        List<Offer> offers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            offers.add(new Offer(
                    id(number),
                    1,
                    "Question " + number,
                    Level.values()[random.nextInt(4)],
                    Kind.values()[random.nextInt(6)],
                    "competency-" + random.nextInt(competencies),
                    3 + random.nextInt(20),
                    1 + random.nextInt(5),
                    random.nextInt(3) == 0 ? random.nextDouble(-1, 1) : null,
                    random.nextInt(10) == 0));
        }
        return offers;
    }

    /** Resemblances, each pair with that chance. */
    static Likeness resembling(SplittableRandom random, List<Offer> offers, double chance) {
        Set<Set<QuestionId>> pairs = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextDouble() < chance) {
                    pairs.add(Set.of(offers.get(i).id(), offers.get(j).id()));
                }
            }
        }
        return (one, other) -> !one.equals(other) && pairs.contains(Set.of(one, other));
    }
}
