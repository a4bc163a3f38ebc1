package dev.rehearsal.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What an interviewer of the demonstration thinks of a candidate.
 *
 * @param levels by question, then by criterion; a question with more criteria begins again
 * @param recommendation as it goes over the wire
 */
record Verdict(List<List<Integer>> levels, String recommendation) {

    private static final int CRITERIA = 3;
    private static final int LOWEST = 1;
    private static final int HIGHEST = 4;
    private static final double SPREAD = 0.55;

    /**
     * How somebody of that strictness sees somebody of that ability, with the scatter of people.
     *
     * @param ability a level
     * @param lenience in levels, added to what is seen
     */
    static Verdict of(double ability, double lenience, int questions, RandomGenerator scatter) {
        List<List<Integer>> levels = IntStream.range(0, questions)
                .mapToObj(question -> scatter.doubles(CRITERIA, -SPREAD, SPREAD)
                        .mapToObj(off -> seen(ability + lenience + off))
                        .toList())
                .toList();
        double mean = levels.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .average()
                .orElse(ability);
        return new Verdict(levels, recommendation(mean));
    }

    int questions() {
        return levels.size();
    }

    int level(int question, int criterion) {
        List<Integer> given = levels.get(question);
        return given.get(criterion % given.size());
    }

    private static int seen(double level) {
        return Math.clamp(Math.round(level), LOWEST, HIGHEST);
    }

    private static String recommendation(double mean) {
        if (mean >= 3.5) {
            return "strong-yes";
        }
        return mean >= 2.5 ? "yes" : mean >= 1.75 ? "no" : "strong-no";
    }
}
