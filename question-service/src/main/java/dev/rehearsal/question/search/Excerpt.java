package dev.rehearsal.question.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The place of a text that says most of what was searched for. */
public final class Excerpt {

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
        List<Word> words = words(text);
        if (words.isEmpty()) {
            return "";
        }
        int first = Math.max(0, firstWord(text, words, stems) - WORDS_BEFORE);
        int last = Math.min(words.size(), first + WORDS) - 1;
        String said = text.substring(words.get(first).start(), words.get(last).end())
                .replaceAll("\\s+", " ")
                .strip();
        return (first == 0 ? "" : "… ") + said + (last == words.size() - 1 ? "" : " …");
    }

    private record Word(int start, int end) {}

    /** Letters and digits, and what holds them together. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || (at > start && joins(text.charAt(at))))) {
                at++;
            }
            if (at > start) {
                words.add(new Word(start, at));
            } else {
                at++;
            }
        }
        return words;
    }

    private static boolean joins(char sign) {
        return sign == '\'' || sign == '’' || sign == '_' || sign == '-';
    }

    private static int firstWord(String text, List<Word> words, Set<String> stems) {
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            for (String stem : stems) {
                if (saysStem(text, words.get(place), stem)) {
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
    private static boolean saysStem(String text, Word word, String stem) {
        return begins(text, word, stem, stem.length())
                || (stem.endsWith("i")
                        && begins(text, word, stem, stem.length() - 1)
                        && begins(text, new Word(word.start() + stem.length() - 1, word.end()), "y", 1));
    }

    private static boolean begins(String text, Word word, String stem, int letters) {
        return word.end() - word.start() >= letters && text.regionMatches(true, word.start(), stem, 0, letters);
    }
}
