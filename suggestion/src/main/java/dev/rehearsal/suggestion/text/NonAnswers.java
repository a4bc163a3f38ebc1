package dev.rehearsal.suggestion.text;

import java.util.regex.Pattern;

/** Tells answers that say that there is none. */
public final class NonAnswers {

    private static final Pattern PHRASE = Pattern.compile(
            "(?:(?:no|empty|blank|missing|without) (?:answer|response|submission|reply|text|comment)s?(?: (?:given|provided|submitted))?"
                    + "|(?:i |we )?(?:do not|don't|dont|did not|didn't) (?:know|remember|understand|have (?:an|any) (?:answer|idea))"
                    + "(?: (?:it|this|that|the answer|the question|this question|how|why))?"
                    + "|(?:i have |i've )?no (?:idea|clue)|idk|n a|na|nil|none|nothing|not (?:answered|attempted|sure)|i'm not sure|i am not sure"
                    + "|skip|skipped|pass|blank|empty|unanswered|todo|tbd)"
                    + "(?: (?:sorry|unfortunately))?");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{Nd}']+");

    private NonAnswers() {}

    /** Whether a text has no letter and no digit, or is a usual way of saying that nothing was answered. */
    public static boolean is(String text) {
        String plain = REST.matcher(Words.plain(text)).replaceAll(" ").strip();
        return plain.isEmpty() || PHRASE.matcher(plain).matches();
    }
}
