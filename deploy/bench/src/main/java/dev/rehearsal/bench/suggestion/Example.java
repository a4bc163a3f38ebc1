package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Evidence;
import dev.rehearsal.suggestion.evidence.Expected;
import dev.rehearsal.suggestion.evidence.Reader;
import dev.rehearsal.suggestion.text.NonAnswers;
import dev.rehearsal.suggestion.text.Word;
import dev.rehearsal.suggestion.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graded answer as numbers.
 *
 * @param question tells questions apart
 * @param answered whether it is an answer at all
 * @param score what people gave, 0 to 1
 * @param covered how much of the key points it covers, 0 to 1
 * @param features those of the suggestion
 * @param length those of the baseline that only counts words: their number and its logarithm
 * @param overlap those of the baseline of word overlap: the share of the reference's different words that the answer has, the share of the
 *     answer's that the reference has, and the shared ones in proportion to all
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Example(
        String question,
        boolean answered,
        double score,
        double covered,
        double[] features,
        double[] length,
        double[] overlap) {

    /** All answers as numbers, in their order. */
    static List<Example> of(List<GradedAnswer> answers, Reader reader) {
        Map<String, Expected> questions = new HashMap<>();
        List<Example> examples = new ArrayList<>();
        for (GradedAnswer graded : answers) {
            Expected expected = questions.computeIfAbsent(
                    graded.question(),
                    question -> Expected.of(new Assignment(graded.prompt(), graded.reference(), List.of()), reader));
            boolean answered = !NonAnswers.is(graded.answer());
            Evidence evidence = Evidence.of(expected, reader.read(answered ? graded.answer() : ""));
            double words = Words.of(graded.answer()).size();
            examples.add(new Example(
                    graded.question(),
                    answered,
                    graded.score(),
                    evidence.covered(),
                    evidence.features(),
                    new double[] {words, Math.log1p(words)},
                    overlap(graded)));
        }
        return examples;
    }

    private static double[] overlap(GradedAnswer graded) {
        Set<String> wanted = different(graded.reference());
        Set<String> given = different(graded.answer());
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(given);
        double shared = both.size();
        double all = wanted.size() + given.size() - shared;
        return new double[] {
            wanted.isEmpty() ? 0 : shared / wanted.size(),
            given.isEmpty() ? 0 : shared / given.size(),
            all == 0 ? 0 : shared / all
        };
    }

    private static Set<String> different(String text) {
        Set<String> stems = new HashSet<>();
        Words.of(text).stream().filter(Words::meaningful).map(Word::stem).forEach(stems::add);
        return stems;
    }
}
