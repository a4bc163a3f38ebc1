package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.ScoreSuggester;
import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.embedding.WordPieces;
import dev.rehearsal.suggestion.model.Conformal;
import dev.rehearsal.suggestion.model.Forest;
import dev.rehearsal.suggestion.model.Interval;
import dev.rehearsal.suggestion.model.ModelFile;
import dev.rehearsal.suggestion.model.Ridge;
import dev.rehearsal.suggestion.model.ScoreModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Prints how good suggested scores are on questions that were never learned from. Arguments: {@code --train} also learns the model that
 * is shipped and writes it; anything else is a file or folder of graded answers, instead of those that come with the benchmark.
 */
public final class SuggestedScores {

    private static final String OWN = "deploy/bench/suggestion/saf/data";
    private static final String CACHE = "deploy/bench/target/suggestion-encodings";
    private static final String MODEL = "suggestion/src/main/resources/dev/rehearsal/suggestion/score.model";
    private static final int FEWEST_QUESTIONS = 4;
    private static final LeaveQuestionOut.Learner BASELINE =
            (rows, scores, weights) -> Ridge.learn(rows, scores, weights, 1);

    private final Path home;
    private final boolean own;
    private final List<GradedAnswer> answers;
    private final List<Example> examples;
    private final double[] scores;

    private SuggestedScores(Path home, boolean own, List<GradedAnswer> answers, List<Example> examples) {
        this.home = home;
        this.own = own;
        this.answers = answers;
        this.examples = examples;
        this.scores = examples.stream().mapToDouble(Example::score).toArray();
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("rehearsal.home", ".")).toAbsolutePath();
        List<String> places = new ArrayList<>(List.of(arguments));
        boolean train = places.remove("--train");
        boolean own = places.isEmpty();
        List<GradedAnswer> answers = new ArrayList<>();
        for (Path place :
                own ? List.of(home.resolve(OWN)) : places.stream().map(Path::of).toList()) {
            answers.addAll(GradedAnswers.below(place));
        }
        WordPieces vocabulary = MiniLm.readVocabulary();
        List<Example> examples;
        try (EncodingCache cache = new EncodingCache(home.resolve(CACHE), MiniLm::load, MiniLm.DIMENSIONS)) {
            examples = Example.of(answers, ScoreSuggester.reader(cache, vocabulary));
        }
        SuggestedScores benchmark = new SuggestedScores(home, own, answers, examples);
        benchmark.print(train);
    }

    private void print(boolean train) throws IOException {
        int questions = LeaveQuestionOut.questions(examples).size();
        long answered = examples.stream().filter(Example::answered).count();
        say(
                "%d answers to %d questions; %d of them say that there is no answer",
                scores.length, questions, scores.length - answered);
        if (questions < FEWEST_QUESTIONS) {
            say("Too few questions to leave one out: %d are needed.", FEWEST_QUESTIONS);
        } else {
            leaveQuestionOut();
        }
        ScoreModel model = train ? learn() : ScoreSuggester.model();
        if (train || !own) {
            shipped(model);
        }
        AnswerTime.print(answers, model);
    }

    /** Each question predicted from the others. The answers that say that there is none are part of what the baselines learn from. */
    private void leaveQuestionOut() {
        List<Example> answered = answered();
        IntPredicate all = i -> true;
        IntPredicate real = i -> examples.get(i).answered();
        double[] suggested = spread(LeaveQuestionOut.predict(answered, Example::features, ScoreModel::learn));
        say("");
        say("Leave one question out          all answers         without those that say there is none");
        say("                                r       RMSE        r       RMSE");
        double[] length = LeaveQuestionOut.predict(examples, Example::length, BASELINE);
        double[] overlap = LeaveQuestionOut.predict(examples, Example::overlap, BASELINE);
        double[] realLength = spread(LeaveQuestionOut.predict(answered, Example::length, BASELINE));
        double[] realOverlap = spread(LeaveQuestionOut.predict(answered, Example::overlap, BASELINE));
        line("answer length alone", length, all, realLength, real);
        line("ridge on word overlap", overlap, all, realOverlap, real);
        line("  and who says none gets 0", realOverlap, all, realOverlap, real);
        line("suggested score", suggested, all, suggested, real);
        say("");
        intervals(
                suggested,
                spread(Intervals.leaveQuestionOut(
                        answered, LeaveQuestionOut.predict(answered, Example::features, ScoreModel::learn))));
    }

    private void intervals(double[] predictions, Interval[] intervals) {
        say("Intervals that promise %.0f %%     cover      mean width", 100 * Intervals.PROMISED);
        IntPredicate real = i -> examples.get(i).answered();
        IntPredicate kept = i -> !examples.get(i).answered()
                || (intervals[i].width() <= ScoreSuggester.WIDEST
                        && examples.get(i).covered() >= ScoreSuggester.LEAST_COVERED);
        coverage("all answers", intervals, i -> true);
        coverage("without those that say none", intervals, real);
        coverage("of them: a score is shown", intervals, real.and(kept));
        coverage("of them: abstains", intervals, real.and(kept.negate()));
        say(
                "It abstains on %.1f %% of the answers; RMSE of the others %.3f.",
                100 * share(kept.negate()), Figures.error(predictions, scores, kept));
    }

    private void coverage(String name, Interval[] intervals, IntPredicate chosen) {
        int[] rows = IntStream.range(0, scores.length).filter(chosen).toArray();
        double covered = Arrays.stream(rows)
                .filter(i -> intervals[i].contains(scores[i]))
                .count();
        double width = Arrays.stream(rows)
                .mapToDouble(i -> intervals[i].width())
                .average()
                .orElse(0);
        say("%-30s  %5.1f %%    %.3f", name, rows.length == 0 ? 0 : 100 * covered / rows.length, width);
    }

    /** The model that is learned from everything. */
    private ScoreModel learn() throws IOException {
        long began = System.nanoTime();
        List<Example> answered = answered();
        Conformal conformal = Intervals.calibrate(answered);
        Forest forest = (Forest) LeaveQuestionOut.learn(answered, Example::features, ScoreModel::learn);
        ScoreModel model = new ScoreModel(forest, conformal);
        Path file = home.resolve(MODEL);
        Files.createDirectories(file.getParent());
        Files.writeString(file, ModelFile.write(model, ScoreSuggester.featureNames()));
        say("");
        say("Learned from all questions in %.1f s: %s", (System.nanoTime() - began) / 1e9, MODEL);
        return model;
    }

    private void shipped(ScoreModel model) {
        double[] predictions = new double[scores.length];
        Interval[] intervals = new Interval[scores.length];
        for (int i = 0; i < scores.length; i++) {
            Example example = examples.get(i);
            predictions[i] = example.answered() ? model.score(example.features()) : 0;
            intervals[i] = example.answered() ? model.conformal().around(predictions[i]) : new Interval(0, 0);
        }
        say("");
        say("The shipped model on these answers" + (own ? ", from which it was learned" : ""));
        say("                                r       RMSE        r       RMSE");
        line(
                "suggested score",
                predictions,
                i -> true,
                predictions,
                i -> examples.get(i).answered());
        intervals(predictions, intervals);
    }

    private List<Example> answered() {
        return examples.stream().filter(Example::answered).toList();
    }

    private double[] spread(double[] ofAnswered) {
        double[] all = new double[scores.length];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = examples.get(i).answered() ? ofAnswered[next++] : 0;
        }
        return all;
    }

    private Interval[] spread(Interval[] ofAnswered) {
        Interval[] all = new Interval[scores.length];
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = examples.get(i).answered() ? ofAnswered[next++] : new Interval(0, 0);
        }
        return all;
    }

    private double share(IntPredicate chosen) {
        return IntStream.range(0, scores.length).filter(chosen).count() / (double) scores.length;
    }

    private void line(String name, double[] all, IntPredicate everyone, double[] real, IntPredicate answered) {
        say(
                "%-30s  %.3f   %.4f      %.3f   %.4f",
                name,
                Figures.correlation(all, scores, everyone),
                Figures.error(all, scores, everyone),
                Figures.correlation(real, scores, answered),
                Figures.error(real, scores, answered));
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
