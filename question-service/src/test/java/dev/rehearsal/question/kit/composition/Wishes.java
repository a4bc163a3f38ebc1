package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A wish put together step by step: 45 minutes of senior questions and their neighbours, unless it says otherwise. */
record Wishes(
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

    static Wishes usual() {
        return new Wishes(Level.SENIOR, 1, 45, 5, Map.of(), Map.of(), List.of(), Set.of(), Set.of(), Set.of(), 0);
    }

    KitWish wish() {
        return new KitWish(
                level, levelsAway, minutes, slack, competencies, kinds, pinned, excluded, asked, unlike, seed);
    }

    Wishes onlyLevel(Level only) {
        return new Wishes(only, 0, minutes, slack, competencies, kinds, pinned, excluded, asked, unlike, seed);
    }

    Wishes time(int most, int empty) {
        return new Wishes(level, levelsAway, most, empty, competencies, kinds, pinned, excluded, asked, unlike, seed);
    }

    Wishes competency(String name, int weight) {
        Map<String, Integer> more = new HashMap<>(competencies);
        more.put(name, weight);
        return new Wishes(level, levelsAway, minutes, slack, more, kinds, pinned, excluded, asked, unlike, seed);
    }

    Wishes kind(Kind kind, int atLeast, int atMost) {
        Map<Kind, KindRange> more = new HashMap<>(kinds);
        more.put(kind, new KindRange(atLeast, atMost));
        return new Wishes(level, levelsAway, minutes, slack, competencies, more, pinned, excluded, asked, unlike, seed);
    }

    Wishes pin(Offer... offers) {
        return new Wishes(
                level, levelsAway, minutes, slack, competencies, kinds, ids(offers), excluded, asked, unlike, seed);
    }

    Wishes exclude(Offer... offers) {
        return new Wishes(
                level,
                levelsAway,
                minutes,
                slack,
                competencies,
                kinds,
                pinned,
                Set.copyOf(ids(offers)),
                asked,
                unlike,
                seed);
    }

    Wishes asked(Offer... offers) {
        return new Wishes(
                level,
                levelsAway,
                minutes,
                slack,
                competencies,
                kinds,
                pinned,
                excluded,
                Set.copyOf(ids(offers)),
                unlike,
                seed);
    }

    Wishes unlike(Set<QuestionId> seen) {
        return new Wishes(level, levelsAway, minutes, slack, competencies, kinds, pinned, excluded, asked, seen, seed);
    }

    Wishes seed(long other) {
        return new Wishes(
                level, levelsAway, minutes, slack, competencies, kinds, pinned, excluded, asked, unlike, other);
    }

    private static List<QuestionId> ids(Offer... offers) {
        return Arrays.stream(offers).map(Offer::id).toList();
    }
}
