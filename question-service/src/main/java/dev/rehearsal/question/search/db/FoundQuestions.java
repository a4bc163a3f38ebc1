package dev.rehearsal.question.search.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewDue;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.paging.PageCursor;
import dev.rehearsal.question.search.Excerpt;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.QuestionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one page of a search, in the transaction at hand. */
@ApplicationScoped
class FoundQuestions {

    /** That a row says the words of a query, a parameter, and is of an organisation whose rows are seen: both by the index of words. */
    static final String SAYS =
            "words @@ (cast(? as tsquery) && (select cast('''' || organisation_of_transaction() || ''' | ''"
                    + Tenancy.BUILT_IN + "''' as tsquery)))";

    private static final int MOST_RANKED = 1_000;
    private static final int MOST_WITH_TITLE = 2_000;
    private static final int MOST_ELSEWHERE = 3_000;
    private static final int LONGEST_EXCERPT_SOURCE = 20_000;
    private static final String COLUMNS =
            "id, question.title, question.level, question.kind, question.competency, question.difficulty, minutes, question.status, version,"
                    + " question.organisation_id, has_code, updated_at, review_stage, review_by";

    private final Database database;
    private final Clock clock;

    FoundQuestions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A row with its key in the order of the list. */
    record Found(QuestionSummary summary, String key) {}

    /**
     * A page.
     *
     * @param query what full text search is asked; empty if the filter has no text
     * @param common whether very many rows say it
     * @param limit how many rows at most
     * @param after the last row of the page before
     */
    List<Found> page(
            QuestionFilter filter,
            String query,
            Ordering ordering,
            boolean common,
            int limit,
            @Nullable PageCursor after) {
        List<Object> parameters = new ArrayList<>();
        String rows = ordering.byRank()
                ? ranked(filter, query, ordering, limit, after, parameters)
                : ordered(filter, query, ordering, limit, after, parameters);
        if (filter.searchesText()) {
            if (common && !ordering.byRank()) {
                Plans.walkInOrder(database);
            } else {
                Plans.findByWords(database);
            }
        }
        Set<String> stems = SearchedWords.stems(query);
        String texts = stems.isEmpty()
                ? "'' as said"
                : "left(prompt || E'\\n' || answer, " + LONGEST_EXCERPT_SOURCE + ") as said";
        Instant now = clock.instant();
        return database.list(
                "select " + COLUMNS + ", page." + ordering.key() + " as sort_key, " + texts + " from (" + rows
                        + ") page join question on id = question_id order by "
                        + ordering.orderBy("page."),
                row -> found(row, stems, filter.drafts(), now),
                parameters.toArray());
    }

    /** The best of those that are compared, see {@link dev.rehearsal.question.search.SortOrder#RELEVANCE}. */
    private static String ranked(
            QuestionFilter filter,
            String query,
            Ordering ordering,
            int limit,
            @Nullable PageCursor after,
            List<Object> parameters) {
        Conditions conditions = Conditions.of(filter);
        String where = " and " + conditions.all() + " limit ";
        // In the order in which they stand in the text: for the rank, in titles, elsewhere.
        parameters.addAll(List.of(query, query));
        parameters.addAll(conditions.allParameters());
        parameters.addAll(List.of(query, query));
        parameters.addAll(conditions.allParameters());
        String inTitle =
                "(select question_id, words, updated, 0 as tier from findable_question where title_words @@ cast(? as tsquery)"
                        + where + MOST_WITH_TITLE + ")";
        String elsewhere = "(select question_id, words, updated, 1 from findable_question where " + SAYS
                + " and not title_words @@ cast(? as tsquery)" + where + MOST_ELSEWHERE + ")";
        String ranked =
                "select question_id, round(cast(ts_rank_cd(words, cast(? as tsquery), 1) as numeric), 6) as rank from (select * from ("
                        + inTitle + " union all " + elsewhere
                        + ") matching order by tier, updated desc, question_id limit " + MOST_RANKED + ") compared";
        return "select * from (" + ranked + ") ranked where " + after(ordering, after, parameters) + " order by "
                + ordering.orderBy("") + " limit " + limit;
    }

    /** By a column: the first of the organisation's own and the first built-in ones, each by an index. */
    private static String ordered(
            QuestionFilter filter,
            String query,
            Ordering ordering,
            int limit,
            @Nullable PageCursor after,
            List<Object> parameters) {
        List<String> branches = new ArrayList<>();
        for (String owner : List.of("organisation_of_transaction()", "'" + Tenancy.BUILT_IN + "'")) {
            Conditions conditions = Conditions.of(filter);
            StringBuilder where = new StringBuilder("organisation_id = ").append(owner);
            if (filter.searchesText()) {
                where.append(" and ").append(SAYS);
                parameters.add(query);
            }
            where.append(" and ").append(conditions.all());
            parameters.addAll(conditions.allParameters());
            where.append(" and ").append(after(ordering, after, parameters));
            branches.add("(select question_id, " + ordering.key() + " from findable_question where " + where
                    + " order by " + ordering.orderBy("") + " limit " + limit + ")");
        }
        return "select * from (" + String.join(" union all ", branches) + ") either order by " + ordering.orderBy("")
                + " limit " + limit;
    }

    private static String after(Ordering ordering, @Nullable PageCursor after, List<Object> parameters) {
        if (after == null) {
            return "true";
        }
        parameters.add(after.key());
        parameters.add(after.id());
        return ordering.after();
    }

    private static Found found(Row row, Set<String> stems, boolean drafts, Instant now) {
        String level = row.textOrNull("level");
        String kind = row.textOrNull("kind");
        String stage = drafts ? row.textOrNull("review_stage") : null;
        QuestionStatus status = QuestionStatus.of(row.text("status"));
        QuestionSummary summary = new QuestionSummary(
                row.uuid("id"),
                row.text("title"),
                level == null ? null : Level.of(level),
                kind == null ? null : Kind.of(kind),
                row.textOrNull("competency"),
                row.integerOrNull("difficulty"),
                row.integerOrNull("minutes"),
                status,
                row.integerOrNull("version"),
                row.uuid("organisation_id").equals(Tenancy.BUILT_IN.value()),
                row.flag("has_code"),
                row.instant("updated_at"),
                stage == null ? null : ReviewStage.of(stage),
                status == QuestionStatus.PUBLISHED ? ReviewDue.of(row.textOrNull("review_by"), now) : null,
                stems.isEmpty() ? null : excerpt(row.text("said"), stems));
        return new Found(summary, row.text("sort_key"));
    }

    private static @Nullable String excerpt(String text, Set<String> stems) {
        String excerpt = Excerpt.of(text, stems);
        return excerpt.isEmpty() ? null : excerpt;
    }
}
