package dev.rehearsal.suggestion.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}{1,2}\\b)?");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but if then than that this these those there here it its is are was were be been being am do does did done have has had"
                            + " having of to in on at by for from with without as into onto about over under after before during between through so such also too very can"
                            + " could may might shall should will would must which who whom whose what when where why how while because since i you he"
                            + " she we they me him her us them my your his our their one ones some any each every all both other others another more"
                            + " most much many few less least only just same own out up down off again further once e g ie eg etc i'm it's")
                    .split(" "));
    private static final Set<String> NEGATIONS = Set.of(
            ("no not never none nothing neither nor cannot without lack lacks lacking absent fail fails except unless hardly"
                            + " don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't")
                    .split(" "));

    private Words() {}

    /** All words, in their order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String plain = plain(matcher.group());
            words.add(new Word(matcher.start(), matcher.end(), plain, stem(plain)));
        }
        return List.copyOf(words);
    }

    /** Whether the word carries meaning of its own, as "buffer" does and "the" does not. */
    public static boolean meaningful(Word word) {
        return !EMPTY.contains(word.text())
                && !NEGATIONS.contains(word.text())
                && (word.number() || word.text().length() > 1);
    }

    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String stem(String plain) {
        if (!Character.isDigit(plain.charAt(0))) {
            return Stems.of(plain);
        }
        try {
            return new BigDecimal(plain.replace(",", "")).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return plain;
        }
    }
}
