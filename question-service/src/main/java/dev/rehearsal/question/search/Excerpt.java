package dev.rehearsal.question.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The place of a text that says most of what was searched for. */
public final class Excerpt {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’_-]*");
    private static final int WORDS = 28;
    private static final int WORDS_BEFORE = 6;

    private Excerpt() {}

    /**
     * At most 28 words around the place where most different ones of the searched words occur together; from the beginning of the text
     * where none does.
     *
     * @param stems the searched words in lower case, cut as an English stemmer cuts them
     * @return in the text's own words, one line, with an ellipsis where something is left out
     */
    public static String of(String text, Set<String> stems) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return "";
        }
        int first = Math.max(0, firstWord(words, stems) - WORDS_BEFORE);
        int last = Math.min(words.size(), first + WORDS) - 1;
        String said = text.substring(words.get(first).start(), words.get(last).end())
                .replaceAll("\\s+", " ")
                .strip();
        return (first == 0 ? "" : "… ") + said + (last == words.size() - 1 ? "" : " …");
    }

    private static int firstWord(List<MatchResult> words, Set<String> stems) {
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place).group().toLowerCase(Locale.ROOT);
            for (String stem : stems) {
                if (saysStem(word, stem)) {
                    hits.add(new Hit(place, stem));
                }
            }
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Set<String> together = new HashSet<>();
            for (int j = i; j < hits.size() && hits.get(j).place() < hits.get(i).place() + WORDS - WORDS_BEFORE; j++) {
                together.add(hits.get(j).stem());
            }
            if (together.size() > most) {
                most = together.size();
                best = hits.get(i).place();
            }
        }
        return best;
    }

    private record Hit(int place, String stem) {}

    /** A stem is the beginning of its words, but for an i that stands for a y. */
    private static boolean saysStem(String word, String stem) {
        return word.startsWith(stem)
                || (stem.endsWith("i") && word.startsWith(stem.substring(0, stem.length() - 1) + "y"));
    }
}
