package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.ScoreSuggester;
import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Expected;
import dev.rehearsal.suggestion.model.ScoreModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long a suggestion takes with the real model on one thread, from the text to the score, and what the model costs in memory. */
final class AnswerTime {

    private static final int MEASURED = 300;
    private static final int WARM_UP = 150;

    private AnswerTime() {}

    static void print(List<GradedAnswer> answers, ScoreModel score) throws IOException {
        if (answers.isEmpty()) {
            return;
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = resident();
        long began = System.nanoTime();
        try (MiniLm model = MiniLm.load()) {
            ScoreSuggester suggester = new ScoreSuggester(ScoreSuggester.reader(model, model.vocabulary()), score);
            double loading = (System.nanoTime() - began) / 1e9;
            Map<String, Expected> questions = new HashMap<>();
            double[] clock = new double[MEASURED];
            double[] processor = new double[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                // Steps through the answers so that all questions come.
                GradedAnswer answer = answers.get(Math.floorMod(i * 7919, answers.size()));
                Expected expected = questions.computeIfAbsent(
                        answer.question(),
                        question -> suggester.read(new Assignment(answer.prompt(), answer.reference(), List.of())));
                long time = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                suggester.suggest(expected, answer.answer());
                if (i >= 0) {
                    processor[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
                    clock[i] = (System.nanoTime() - time) / 1e6;
                }
            }
            SuggestedScores.say("");
            SuggestedScores.say("One answer on one thread, ms       mean    median    95 %%");
            line("processor time", processor);
            line("by the clock", clock);
            SuggestedScores.say(
                    "The model was loaded in %.1f s; the process grew by %d MiB.",
                    loading, (resident() - before) >> 10);
        }
    }

    private static void line(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        SuggestedScores.say(
                "%-30s  %7.1f   %7.1f   %7.1f",
                name,
                Arrays.stream(sorted).average().orElse(0),
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100]);
    }

    /** Resident memory of this process in KiB; 0 where the system does not tell. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
