package dev.rehearsal.question.search.db;

import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what somebody typed to what the index is asked, in the transaction at hand. */
@ApplicationScoped
class SearchedWords {

    /** How alike (0 to 1, share of common trigrams) a word must be spelled to stand for one that nobody wrote. */
    private static final String LIKENESS = "0.35";

    private static final int MOST_UNKNOWN = 8;
    private static final int MOST_ALIKE = 4;
    private static final Pattern LEXEME = Pattern.compile("(!?)'((?:[^']|'')+)'");

    private final Database database;
    private volatile @Nullable Boolean trigrams;

    SearchedWords(Database database) {
        this.database = database;
    }

    /** The query of PostgreSQL's full text search, as text; empty if nothing of what was typed is looked for. */
    String query(String typed) {
        return database.first(
                        "select cast(websearch_to_tsquery('english', ?) as text) as query",
                        row -> row.text("query"),
                        typed)
                .orElse("");
    }

    /**
     * The query with each word that no question has replaced by those that are spelled like it.
     *
     * @return the same query if there are none such, or if the database cannot compare spellings
     */
    String forgiving(String typed, String query) {
        if (!trigramsAvailable()) {
            return query;
        }
        database.update("set local pg_trgm.similarity_threshold = " + LIKENESS);
        List<String> unknown = database.list(
                "select lexeme from unnest(to_tsvector('english', ?)) where lexeme ~ '^[a-z]{4,40}$'"
                        + " and not exists (select from findable_word where word = lexeme) limit " + MOST_UNKNOWN,
                row -> row.text("lexeme"),
                typed);
        String forgiving = query;
        for (String word : unknown) {
            List<String> alike = alike(word);
            if (!alike.isEmpty()) {
                forgiving = database.first(
                                "select cast(ts_rewrite(cast(? as tsquery), cast(? as tsquery), cast(? as tsquery)) as text)"
                                        + " as query",
                                row -> row.text("query"),
                                forgiving,
                                quoted(word),
                                alike.stream().map(SearchedWords::quoted).collect(Collectors.joining(" | ")))
                        .orElse(forgiving);
            }
        }
        return forgiving;
    }

    private List<String> alike(String word) {
        return database.list(
                "select word from (select distinct word from findable_word where word % ?) near"
                        + " order by similarity(word, ?) desc, word limit " + MOST_ALIKE,
                row -> row.text("word"),
                word,
                word);
    }

    /** Words of letters alone come here. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }

    /** The stems that a query wants to be there. */
    static Set<String> stems(String query) {
        return LEXEME.matcher(query)
                .results()
                .filter(lexeme -> lexeme.group(1).isEmpty())
                .map(lexeme -> lexeme.group(2).replace("''", "'"))
                .collect(Collectors.toSet());
    }

    private boolean trigramsAvailable() {
        Boolean known = trigrams;
        if (known == null) {
            known = database.first(
                            "select exists (select from pg_extension where extname = 'pg_trgm') as there",
                            row -> row.flag("there"))
                    .orElse(false);
            trigrams = known;
        }
        return known;
    }
}
