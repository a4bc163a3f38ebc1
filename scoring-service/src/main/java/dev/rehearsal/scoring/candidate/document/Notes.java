package dev.rehearsal.scoring.candidate.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that files have in common. */
final class Notes {

    /** How the numbers are to be read. */
    static final List<String> NUMBERS = List.of(
            "Levels are 1 to 4. The composite is the mean of all questions by their weights; the fair score is the level that an average"
                    + " interviewer would give on an average criterion. Both come with 90 % intervals; neither is a decision.");

    static final String OVERTAKEN = "Ratings came in that are not in the fair scores yet.";

    private Notes() {}

    /** An interval in words; null if there is none. */
    static @Nullable String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? null : String.format(Locale.ROOT, "%.2f to %.2f", low, high);
    }
}
