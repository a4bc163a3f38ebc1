package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which level a guide or a part of it says it is written. Headings count more than sentences, words more than years. */
final class LevelEvidence {

    private static final int HEADING = 3;
    private static final int SENTENCE = 1;
    private static final int LONGEST_HEADING = 120;

    private static final Map<Level, Pattern> WORDS = new EnumMap<>(Map.of(
            Level.JUNIOR, word("junior|entry[- ]level|beginners?|freshers?|graduate|basic (?:interview )?questions"),
            Level.INTERMEDIATE, word("intermediate|mid[- ]level|mid[- ]career"),
            Level.SENIOR, word("senior|sr\\.?|experienced|advanced (?:interview )?questions"),
            Level.STAFF, word("staff|principal|lead (?=ml|machine|data|engineer)|expert[- ]level")));

    private static final Pattern YEARS = Pattern.compile(
            "(\\d{1,2})\\s*+(?:[-\u2013\u2014]|to)?+\\s*+(\\d{1,2})?+\\s*+\\+?+\\s*+years?", Pattern.CASE_INSENSITIVE);

    private final Map<Level, Integer> points = new EnumMap<>(Level.class);

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    }

    /** Evidence from the lines of an introduction or heading. */
    static Optional<Level> in(List<String> lines) {
        LevelEvidence evidence = new LevelEvidence();
        lines.forEach(evidence::add);
        return evidence.strongest();
    }

    private void add(String line) {
        String text = line.strip();
        boolean heading = text.length() <= LONGEST_HEADING && !text.endsWith(".");
        WORDS.forEach((level, pattern) -> {
            if (pattern.matcher(text).find()) {
                points.merge(level, heading ? HEADING : SENTENCE, Integer::sum);
            }
        });
        Matcher years = YEARS.matcher(text);
        if (years.find()) {
            points.merge(ofYears(Integer.parseInt(years.group(1))), SENTENCE, Integer::sum);
        }
    }

    private static Level ofYears(int from) {
        if (from < 2) {
            return Level.JUNIOR;
        }
        if (from < 5) {
            return Level.INTERMEDIATE;
        }
        return from < 9 ? Level.SENIOR : Level.STAFF;
    }

    private Optional<Level> strongest() {
        return points.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
