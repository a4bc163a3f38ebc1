package dev.rehearsal.scoring.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of units by raters, possibly with gaps. Units and raters are in the order of their names, so the order of the judgements it is
 * made of changes nothing.
 */
public final class Judgements {

    /** What a gap in the table holds. */
    static final int NONE = 0;

    private final List<String> raters;
    private final int[][] levels;
    private final int[] groups;
    private final int groupCount;
    private final int highest;

    private Judgements(List<String> raters, int[][] levels, int[] groups, int groupCount, int highest) {
        this.raters = raters;
        this.levels = levels;
        this.groups = groups;
        this.groupCount = groupCount;
        this.highest = highest;
    }

    /**
     * The table of these judgements.
     *
     * @throws IllegalArgumentException if a rater judges a unit twice, or a unit is in two groups
     */
    public static Judgements of(Collection<Judgement> judgements) {
        Map<String, Integer> raters =
                places(judgements.stream().map(Judgement::rater).toList());
        Map<String, Integer> groups =
                places(judgements.stream().map(Judgement::group).toList());
        Map<String, Integer> units =
                places(judgements.stream().map(Judgement::unit).toList());
        int[][] levels = new int[units.size()][raters.size()];
        int[] groupOf = new int[units.size()];
        int highest = 0;
        Map<String, String> seen = new HashMap<>();
        for (Judgement judgement : judgements) {
            int unit = place(units, judgement.unit());
            int rater = place(raters, judgement.rater());
            String group = seen.putIfAbsent(judgement.unit(), judgement.group());
            if (group != null && !group.equals(judgement.group())) {
                throw new IllegalArgumentException("the unit " + judgement.unit() + " is in two groups");
            }
            if (levels[unit][rater] != NONE) {
                throw new IllegalArgumentException(judgement.rater() + " judges " + judgement.unit() + " twice");
            }
            levels[unit][rater] = judgement.level();
            groupOf[unit] = place(groups, judgement.group());
            highest = Math.max(highest, judgement.level());
        }
        return new Judgements(List.copyOf(raters.keySet()), levels, groupOf, groups.size(), highest);
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new TreeMap<>();
        for (String name : new TreeSet<>(names)) {
            places.put(name, places.size());
        }
        return places;
    }

    private static int place(Map<String, Integer> places, String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("nothing was judged by or of " + name);
        }
        return place;
    }

    /** Everybody who judged something, in order. */
    public List<String> raters() {
        return raters;
    }

    /** How many units there are. */
    public int units() {
        return levels.length;
    }

    int column(String rater) {
        int column = raters.indexOf(rater);
        if (column < 0) {
            throw new IllegalArgumentException(rater + " judged nothing");
        }
        return column;
    }

    int level(int unit, int rater) {
        return levels[unit][rater];
    }

    int highest() {
        return highest;
    }

    int group(int unit) {
        return groups[unit];
    }

    int groups() {
        return groupCount;
    }

    /** How many raters judged that unit. */
    int judged(int unit) {
        int judged = 0;
        for (int level : levels[unit]) {
            judged += level == NONE ? 0 : 1;
        }
        return judged;
    }
}
