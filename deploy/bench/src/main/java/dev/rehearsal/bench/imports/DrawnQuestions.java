package dev.rehearsal.bench.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Complete questions of drawn words, in the shape in which the product exports them, about 3 KB each: words come as often as in a
 * language (Zipf's law over 20,000 of them), and one question in twenty is an earlier one put a little differently.
 */
final class DrawnQuestions {

    private static final int VOCABULARY = 20_000;
    private static final int REPEATED = 20;
    private static final int LONGEST_TITLE = 120;
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "den", "fil", "gra", "hul", "jen", "kar", "lom", "mer", "nit", "pos", "qua", "ras", "sol",
            "tur", "vek", "wim", "yol", "zet");

    private final Random random;

    DrawnQuestions(long seed) {
        random = new Random(seed);
    }

    /** That many questions as one JSON document. */
    String document(int questions) {
        StringBuilder text = new StringBuilder("{\n\"rehearsal\": \"questions\",\n\"version\": 1,\n\"questions\": [\n");
        String subject = "";
        String answer = "";
        for (int i = 0; i < questions; i++) {
            boolean repeated = i > 0 && i % REPEATED == 0;
            subject = repeated ? subject + " " + words(1) : words(9);
            answer = repeated ? answer + " " + words(5) : words(160);
            text.append(i == 0 ? "" : ",\n").append(question(i, subject, answer));
        }
        return text.append("\n]\n}\n").toString();
    }

    private ObjectNode question(int number, String subject, String answer) {
        ObjectNode question = Api.object()
                .put("title", shortened(number + " " + subject))
                .put("level", "senior")
                .put("kind", "concept")
                .put("competency", "mlops")
                .put("difficulty", 1 + number % 5)
                .put("minutes", 10)
                .put("prompt", "What is " + subject + "? " + words(40))
                .put("referenceAnswer", answer);
        for (int i = 1; i <= 5; i++) {
            question.withArray("keyPoints")
                    .addObject()
                    .put("id", "point-" + i)
                    .put("text", words(10))
                    .put("weight", 3);
        }
        for (int i = 1; i <= 3; i++) {
            ObjectNode criterion = question.withArray("criteria").addObject();
            criterion.put("id", "criterion-" + i).put("name", words(2)).put("weight", 2);
            for (int level = 1; level <= 4; level++) {
                criterion.withObjectProperty("anchors").put(String.valueOf(level), words(8));
            }
        }
        question.withArray("hints").add(words(12));
        question.withArray("followUps").addObject().put("kind", "why").put("text", words(12));
        return question;
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(LONGEST_TITLE, title.length())).strip();
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        // The rank of a word drawn by Zipf's law is about the vocabulary's size to the power of a uniform number.
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }
}
