package dev.rehearsal.question.editorial;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds anchors that judge an answer instead of saying what is seen or heard. Two interviewers agree on "names a test and what would
 * falsify it"; on "understands drift well" each has a measure of their own (Smith and Kendall, 1963, on anchoring scales in behaviour).
 *
 * <p>An anchor is vague if it begins with a state of mind, or if it praises or blames while saying too little else: fewer than
 * {@value #ENOUGH} telling words. Longer ones that also contain such a word mostly say what it consists in.
 */
final class VagueWords {

    private static final int ENOUGH = 5;

    private static final Pattern STATE_OF_MIND = Pattern.compile(
            "^(?:(?:has|shows|demonstrates|displays) (?:\\w+ ){0,3}(?:understanding|knowledge|grasp|awareness|command)|"
                    + "(?:really |fully |clearly |partly |deeply )?understands|(?:is )?(?:familiar|aware|comfortable|competent)|"
                    + "appreciates|knows (?:it|this|that well|well|the (?:basics|topic|subject|concept)))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VERDICT = Pattern.compile(
            "\\b(good|very good|well|better|best|excellent(?:ly)?|great|outstanding|perfect(?:ly)?|strong(?:ly)?|solid|sound|deep(?:ly)?|"
                    + "understands|understanding|knows|knowledgeable|familiar|adequate(?:ly)?|appropriate(?:ly)?|"
                    + "poor(?:ly)?|bad(?:ly)?|weak(?:ly)?|basic|some|acceptable|satisfactory|reasonabl[ey]|thorough(?:ly)?|comprehensive|"
                    + "competent(?:ly)?|decent|average|nice(?:ly)?|expert|proficient)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED = Pattern.compile("`[^`]*`|\"[^\"]*\"|\u201c[^\u201d]*\u201d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*+");

    private static final Set<String> IDLE =
            Set.of(("a an and answer answers are as at be but by candidate concept concepts explains explanation"
                            + " for from has have in is it its level most not of on or question shows subject that the their them they this to"
                            + " topic very with")
                    .split(" "));

    private VagueWords() {}

    /** The words that make an anchor vague; empty if it says what is seen or heard. */
    static Optional<String> in(String anchor) {
        String said = QUOTED.matcher(anchor.strip()).replaceAll(" `quoted` ");
        Matcher mind = STATE_OF_MIND.matcher(said);
        if (mind.find()) {
            return Optional.of(mind.group());
        }
        Matcher verdict = VERDICT.matcher(said);
        if (!verdict.find()) {
            return Optional.empty();
        }
        String found = verdict.group();
        return telling(VERDICT.matcher(said).replaceAll(" ")) < ENOUGH ? Optional.of(found) : Optional.empty();
    }

    private static int telling(String text) {
        return wordsOf(text).stream()
                .filter(word -> !IDLE.contains(word))
                .toList()
                .size();
    }

    /** The words of a text in lower case. */
    static List<String> wordsOf(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /**
     * How alike two texts are, 0 to 1: the Dice coefficient of their sets of words (Dice, 1945), 2|A∩B| / (|A|+|B|). Two empty texts
     * are not alike.
     */
    static double alike(String one, String other) {
        Set<String> first = new HashSet<>(wordsOf(one));
        Set<String> second = new HashSet<>(wordsOf(other));
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size());
    }
}
