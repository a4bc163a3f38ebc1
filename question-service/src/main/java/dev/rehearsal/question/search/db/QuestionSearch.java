package dev.rehearsal.question.search.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.paging.PageCursor;
import dev.rehearsal.question.search.FacetCount;
import dev.rehearsal.question.search.FacetCounts;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.QuestionPage;
import dev.rehearsal.question.search.QuestionSummary;
import dev.rehearsal.question.search.SortOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches the questions that the organisation of the transaction at hand may see. */
@ApplicationScoped
public class QuestionSearch {

    /** How alike (0 to 1) words must be spelled when full text finds nothing. */
    private static final String TRIGRAM_THRESHOLD = "0.45";

    private static final String EXCERPT =
            "ts_headline('english', prompt || ' ' || answer, websearch_to_tsquery('english', ?),"
                    + " 'StartSel=\"\", StopSel=\"\", MaxWords=28, MinWords=12, MaxFragments=1')";

    private static final int MOST_FACET_VALUES = 40;

    private final Database database;
    private volatile @Nullable Boolean trigrams;

    public QuestionSearch(Database database) {
        this.database = database;
    }

    /**
     * One page.
     *
     * @param limit 1 to 100
     * @param cursor of the page before, made by this method for the same filter and order; null for the first page
     */
    public QuestionPage page(QuestionFilter filter, SortOrder order, int limit, @Nullable String cursor) {
        PageCursor after = PageCursor.read(cursor, fingerprint(filter, order));
        if (after != null && order != SortOrder.TITLE) {
            after.mustBeNumber();
        }
        Conditions.TextMatch match = Conditions.TextMatch.FULL_TEXT;
        int total = total(filter, match);
        if (total == 0 && filter.searchesText() && trigramsAvailable()) {
            match = Conditions.TextMatch.TRIGRAMS;
            total = total(filter, match);
        }
        List<Found> found = found(filter, order, match, limit + 1, after);
        String next = null;
        if (found.size() > limit) {
            found = found.subList(0, limit);
            Found last = found.getLast();
            next = new PageCursor(
                            fingerprint(filter, order),
                            last.key(),
                            last.summary().id())
                    .text();
        }
        return new QuestionPage(found.stream().map(Found::summary).toList(), total, facets(filter, match), next);
    }

    private static int fingerprint(QuestionFilter filter, SortOrder order) {
        return 31 * filter.fingerprint() + order.name().hashCode();
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
        if (known) {
            database.update("set local pg_trgm.strict_word_similarity_threshold = " + TRIGRAM_THRESHOLD);
        }
        return known;
    }

    private int total(QuestionFilter filter, Conditions.TextMatch match) {
        Conditions conditions = Conditions.of(filter, match, null);
        return database.first(
                        "select count(*) as total from question where " + conditions.where(),
                        row -> row.integer("total"),
                        conditions.parameters().toArray())
                .orElse(0);
    }

    private FacetCounts facets(QuestionFilter filter, Conditions.TextMatch match) {
        return new FacetCounts(
                facet("level", filter, match),
                facet("kind", filter, match),
                facet("competency", filter, match),
                facet("status", filter, match));
    }

    private List<FacetCount> facet(String column, QuestionFilter filter, Conditions.TextMatch match) {
        Conditions conditions = Conditions.of(filter, match, column).add(column + " is not null");
        return database.list(
                "select " + column + " as value, count(*) as count from question where " + conditions.where()
                        + " group by " + column + " order by count(*) desc, " + column + " limit " + MOST_FACET_VALUES,
                row -> new FacetCount(row.text("value"), row.integer("count")),
                conditions.parameters().toArray());
    }

    private record Found(QuestionSummary summary, String key) {}

    private List<Found> found(
            QuestionFilter filter, SortOrder order, Conditions.TextMatch match, int limit, @Nullable PageCursor after) {
        Ordering ordering = Ordering.of(order, filter.searchesText(), match);
        Conditions conditions = Conditions.of(filter, match, null);
        List<Object> parameters = new ArrayList<>();
        if (filter.searchesText()) {
            parameters.add(filter.text());
        }
        if (ordering.ranked()) {
            parameters.add(filter.text());
        }
        parameters.addAll(conditions.parameters());
        if (after != null) {
            parameters.addAll(List.of(after.key(), after.key(), after.id()));
        }
        parameters.add(limit);
        String excerpt = filter.searchesText() ? EXCERPT : "null";
        // The excerpt is made for the page's rows only: outermost, after the limit.
        String sql = "select *, " + excerpt + " as excerpt from (select * from (select question.*, " + ordering.key()
                + " as sort_key from question where " + conditions.where() + ") found where "
                + (after == null ? "true" : ordering.after()) + " order by " + ordering.orderBy()
                + " limit ?) page order by " + ordering.orderBy();
        return database.list(sql, QuestionSearch::found, parameters.toArray());
    }

    private static Found found(Row row) {
        String level = row.textOrNull("level");
        String kind = row.textOrNull("kind");
        QuestionSummary summary = new QuestionSummary(
                row.uuid("id"),
                row.text("title"),
                level == null ? null : Level.of(level),
                kind == null ? null : Kind.of(kind),
                row.textOrNull("competency"),
                row.integerOrNull("difficulty"),
                row.integerOrNull("minutes"),
                QuestionStatus.of(row.text("status")),
                row.integerOrNull("version"),
                row.uuid("organisation_id").equals(Tenancy.BUILT_IN.value()),
                row.flag("has_code"),
                row.instant("updated_at"),
                excerpt(row.textOrNull("excerpt")));
        return new Found(summary, row.text("sort_key"));
    }

    private static @Nullable String excerpt(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("\\s+", " ").strip();
    }
}
