package dev.rehearsal.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What people search for: words that stand together in a sentence of some question, each as likely as it is frequent; one in ten with a
 * letter forgotten, one in five by facets alone, some with a facet besides.
 */
final class SearchMix {

    /**
     * One search.
     *
     * @param sort of what kind it is, for the table
     * @param text empty for none
     * @param level empty for any
     */
    record Search(String sort, String text, String level) {}

    private static final int SHORTEST_WORD = 4;

    private final Random random = new Random(5);
    private final GeneratedBank bank;

    SearchMix(GeneratedBank bank) {
        this.bank = bank;
    }

    Search next() {
        String level = random.nextInt(10) < 3 ? List.of("junior", "senior").get(random.nextInt(2)) : "";
        int sort = random.nextInt(10);
        if (sort < 2) {
            return new Search("no words", "", level);
        }
        if (sort < 4) {
            return new Search("one word", words(1), level);
        }
        if (sort < 7) {
            return new Search("two words", words(2), level);
        }
        if (sort < 9) {
            return new Search("three words", words(3), level);
        }
        String text = words(2);
        int gone = 1 + random.nextInt(text.indexOf(' ') - 1);
        return new Search("a letter forgotten", text.substring(0, gone) + text.substring(gone + 1), level);
    }

    private String words(int count) {
        while (true) {
            List<String> words = Arrays.stream(
                            bank.sentence().toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .distinct()
                    .toList();
            if (words.size() >= count) {
                int first = random.nextInt(words.size() - count + 1);
                return String.join(" ", words.subList(first, first + count));
            }
        }
    }
}
