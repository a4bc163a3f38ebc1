package dev.rehearsal.question.search;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewStage;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Values of one set are alternatives, sets narrow each other; an empty set does not narrow.
 *
 * @param text words, phrases in quotes, {@code -word} for what must not occur; empty for everything
 * @param builtIn whether only shipped questions, only the organisation's own, or (null) both are wanted
 * @param drafts whether questions without a version are found
 * @param stages of drafts under review; found by those who see drafts
 * @param reviewUntil the last ISO date by which a question is to be looked at again, or null for any or none
 */
public record QuestionFilter(
        String text,
        Set<Level> levels,
        Set<Kind> kinds,
        Set<String> competencies,
        Set<QuestionStatus> statuses,
        @Nullable Boolean builtIn,
        boolean drafts,
        Set<ReviewStage> stages,
        @Nullable String reviewUntil) {

    /** A minus before no word excludes nothing, and a row of more than 32 is too much for the database. */
    private static final Pattern IDLE_MINUS = Pattern.compile("-(?![\\p{L}\\p{N}\"])");

    public QuestionFilter {
        text = IDLE_MINUS.matcher(text).replaceAll(" ");
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        competencies = Set.copyOf(competencies);
        statuses = Set.copyOf(statuses);
        stages = Set.copyOf(stages);
    }

    public boolean searchesText() {
        return !text.isBlank();
    }

    /** Whether questions of a cell are to be seen at all, before facets narrow. */
    boolean admits(Cell cell) {
        return (builtIn == null || builtIn == cell.builtIn())
                && (drafts || !cell.status().equals(QuestionStatus.DRAFT.wireName()));
    }

    /** Whether it asks for what the table of the search does not say: how drafts are reviewed, and when questions are. */
    public boolean looksAtReviews() {
        return !stages.isEmpty() || reviewUntil != null;
    }

    /** A number that is the same for the same filter on every replica. */
    public int fingerprint() {
        return String.join(
                        "\n",
                        text,
                        sorted(levels, Level::wireName),
                        sorted(kinds, Kind::wireName),
                        sorted(competencies, Function.identity()),
                        sorted(statuses, QuestionStatus::wireName),
                        String.valueOf(builtIn),
                        String.valueOf(drafts),
                        sorted(stages, ReviewStage::wireName),
                        String.valueOf(reviewUntil))
                .hashCode();
    }

    private static <T> String sorted(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().collect(Collectors.joining(","));
    }
}
