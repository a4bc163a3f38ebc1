package dev.rehearsal.question.similarity.db;

import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.SubjectWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The questions that share the most telling words with a passage, among those that the organisation of the transaction at hand may
 * see and that are in use. Full text narrows a large bank down to a few; those few are compared word by word elsewhere.
 */
@ApplicationScoped
public class Candidates {

    private static final int WORDS = 14;

    /** Questions with any of the words that are looked at more closely. */
    private static final int MOST_COMPARED = 2_000;

    private final Database database;

    public Candidates(Database database) {
        this.database = database;
    }

    /**
     * At most {@code most} questions, in the order of their ids.
     *
     * @param drafts whether drafts without a version are among them
     */
    public List<BankPassage> of(Passage passage, boolean drafts, int most) {
        List<String> words = SubjectWords.of(passage, WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        String any = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
        return database.list(
                "select id, title, prompt, answer from (select question_id from (select question_id, words"
                        + " from findable_question where words @@ to_tsquery('english', ?) and status = any(?)"
                        + " limit " + MOST_COMPARED + ") alike"
                        + " order by ts_rank(words, to_tsquery('english', ?)) desc, question_id limit ?) best"
                        + " join question on id = question_id order by id",
                Candidates::passage,
                any,
                drafts ? List.of("draft", "published") : List.of("published"),
                any,
                most);
    }

    private static BankPassage passage(Row row) {
        return new BankPassage(
                row.uuid("id"),
                row.text("title"),
                new Passage(question(row.text("title"), row.text("prompt")), row.text("answer")));
    }

    /** The questions and drafts in use, those changed last first; at most {@code most}. */
    public List<UUID> changedLast(int most) {
        return database.list(
                "select id from question where status <> 'retired' order by updated_at desc, id limit ?",
                row -> row.uuid("id"),
                most);
    }

    /** Those of these questions that are there, in the order of their ids. */
    public List<BankPassage> passages(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.list(
                        "select id, title, prompt, answer from question where id = any(?) order by id",
                        Candidates::passage,
                        ids);
    }

    /** As {@link #of(Passage, boolean, int)}, without the question itself. */
    public List<BankPassage> besides(UUID id, Passage passage, boolean drafts, int most) {
        return of(passage, drafts, most + 1).stream()
                .filter(candidate -> !candidate.id().equals(id))
                .limit(most)
                .toList();
    }

    /** Title and prompt as one text; imported questions have the same in both. */
    public static String question(String title, String prompt) {
        return prompt.startsWith(title) ? prompt : title + "\n" + prompt;
    }
}
