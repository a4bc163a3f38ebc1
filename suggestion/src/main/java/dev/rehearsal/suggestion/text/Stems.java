package dev.rehearsal.suggestion.text;

/**
 * What inflected and derived forms of an English word have in common, by taking common endings off; much like the first steps of
 * Porter (An algorithm for suffix stripping, Program 14(3), 1980), and cruder. Two words that should meet sometimes do not, and the
 * other way round; what is built on it is a measure and no proof.
 */
final class Stems {

    private static final String[] ENDINGS = {
        "ization", "isation", "izing", "ising", "ized", "ised", "izes", "ises", "ments", "ment", "nesses", "ness",
        "ities", "ity", "ingly", "edly", "ively", "ions", "ion", "ings", "ing", "ives", "ive", "able", "ible", "ally",
        "ers", "ors", "ies", "ied", "ize", "ise", "ed", "er", "or", "es", "ly", "al", "s", "e", "y"
    };
    private static final int SHORTEST = 3;

    private Stems() {}

    static String of(String word) {
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String once = shortened(base);
        String twice = shortened(once);
        return !once.equals(base) && twice.endsWith("at") && twice.length() > SHORTEST + 2
                ? twice.substring(0, twice.length() - 2)
                : twice;
    }

    private static String shortened(String word) {
        for (String ending : ENDINGS) {
            int rest = word.length() - ending.length();
            int needed = ending.length() > 2 ? SHORTEST + 1 : SHORTEST;
            if (rest >= needed && word.endsWith(ending) && !word.endsWith("ss")) {
                return undoubled(word.substring(0, rest));
            }
        }
        return word;
    }

    /** "stopp" of "stopped" becomes "stop". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0
                ? stem.substring(0, last)
                : stem;
    }
}
