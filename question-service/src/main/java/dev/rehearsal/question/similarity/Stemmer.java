package dev.rehearsal.question.similarity;

import java.util.List;

/**
 * Cuts English endings so that "imputing", "imputed" and "imputation" meet. Coarser than Porter's stemmer on purpose: a stem is only
 * ever compared with other stems, never shown.
 */
final class Stemmer {

    /** An ending, what takes its place, and how many letters must be left before it. */
    private record Ending(String text, String instead, int minimumStem) {}

    private static final List<Ending> DERIVED = List.of(
            new Ending("izations", "", 3),
            new Ending("ization", "", 3),
            new Ending("isations", "", 3),
            new Ending("isation", "", 3),
            new Ending("ational", "", 4),
            new Ending("ations", "", 3),
            new Ending("ation", "", 3),
            new Ending("ators", "", 3),
            new Ending("ator", "", 3),
            new Ending("ative", "", 4),
            new Ending("ities", "", 4),
            new Ending("ility", "", 3),
            new Ending("ness", "", 4),
            new Ending("ments", "", 5),
            new Ending("ment", "", 5),
            new Ending("izing", "", 3),
            new Ending("ized", "", 3),
            new Ending("izes", "", 3),
            new Ending("ize", "", 3),
            new Ending("ising", "", 4),
            new Ending("ised", "", 4),
            new Ending("ings", "", 3),
            new Ending("ing", "", 3),
            new Ending("ions", "", 4),
            new Ending("ion", "", 4),
            new Ending("edly", "", 4),
            new Ending("ied", "y", 2),
            new Ending("ies", "y", 2),
            new Ending("ed", "", 3),
            new Ending("ers", "", 4),
            new Ending("er", "", 4),
            new Ending("ity", "", 4),
            new Ending("ly", "", 4),
            new Ending("al", "", 4),
            new Ending("es", "", 4),
            new Ending("ss", "ss", 1),
            new Ending("us", "us", 1),
            new Ending("is", "is", 1),
            new Ending("s", "", 3),
            new Ending("e", "", 4));

    private Stemmer() {}

    /** The stem of a lower-case word. Words with digits are left alone. */
    static String stem(String word) {
        if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
            return word;
        }
        for (Ending ending : DERIVED) {
            int left = word.length() - ending.text().length();
            if (left >= ending.minimumStem() && word.endsWith(ending.text())) {
                return undouble(dropFinalE(word.substring(0, left) + ending.instead()));
            }
        }
        return word;
    }

    private static String dropFinalE(String stem) {
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undouble(String stem) {
        int end = stem.length() - 1;
        boolean doubled =
                end >= 3 && stem.charAt(end) == stem.charAt(end - 1) && "bdgmnprt".indexOf(stem.charAt(end)) >= 0;
        return doubled ? stem.substring(0, end) : stem;
    }
}
