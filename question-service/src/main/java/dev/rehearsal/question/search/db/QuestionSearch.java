package dev.rehearsal.question.search.db;

import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.paging.PageCursor;
import dev.rehearsal.question.search.BankCoverage;
import dev.rehearsal.question.search.Cell;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.QuestionPage;
import dev.rehearsal.question.search.SortOrder;
import dev.rehearsal.question.search.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches the questions that the organisation of the transaction at hand may see. */
@ApplicationScoped
public class QuestionSearch {

    /** Of how many questions with the searched words facets are counted at most. */
    public static final int MOST_COUNTED = 5_000;

    private static final String COUNTED = "select organisation_id = ? as built_in, cell, count(*) as count from ";

    private final Database database;
    private final SearchedWords words;
    private final FoundQuestions found;

    public QuestionSearch(Database database, SearchedWords words, FoundQuestions found) {
        this.database = database;
        this.words = words;
        this.found = found;
    }

    /**
     * One page.
     *
     * @param limit 1 to 100
     * @param cursor of the page before, made by this method for the same filter and order; null for the first page
     */
    public QuestionPage page(QuestionFilter filter, SortOrder order, int limit, @Nullable String cursor) {
        int list = 31 * filter.fingerprint() + order.name().hashCode();
        PageCursor after = PageCursor.read(cursor, list);
        if (after != null && order != SortOrder.TITLE) {
            after.mustBeNumber();
        }
        String query = filter.searchesText() ? words.query(filter.text()) : "";
        List<Cell> cells = cells(filter, query);
        boolean alike = false;
        if (cells.isEmpty() && !query.isEmpty()) {
            String forgiving = words.forgiving(filter.text(), query);
            alike = !forgiving.equals(query);
            query = forgiving;
            cells = alike ? cells(filter, query) : cells;
        }
        boolean atLeast =
                filter.searchesText() && cells.stream().mapToInt(Cell::count).sum() > MOST_COUNTED;
        Tally tally = Tally.of(cells, filter);
        List<FoundQuestions.Found> page = tally.total() == 0
                ? List.of()
                : found.page(filter, query, Ordering.of(order, filter.searchesText()), atLeast, limit + 1, after);
        String next = null;
        if (page.size() > limit) {
            page = page.subList(0, limit);
            FoundQuestions.Found last = page.getLast();
            next = new PageCursor(list, last.key(), last.summary().id()).text();
        }
        return new QuestionPage(
                page.stream().map(FoundQuestions.Found::summary).toList(),
                tally.total(),
                atLeast,
                alike && tally.total() > 0,
                tally.facets(),
                next);
    }

    /** How the published questions cover competencies, levels and kinds. */
    public BankCoverage coverage() {
        List<BankCoverage.CoverageCount> counts = new ArrayList<>();
        for (Cell cell : allCells()) {
            String competency = cell.competency();
            String level = cell.level();
            String kind = cell.kind();
            if (cell.status().equals(QuestionStatus.PUBLISHED.wireName())
                    && competency != null
                    && level != null
                    && kind != null) {
                counts.add(new BankCoverage.CoverageCount(competency, level, kind, cell.builtIn(), cell.count()));
            }
        }
        return new BankCoverage(counts);
    }

    private List<Cell> allCells() {
        return database.list(
                COUNTED + "findable_question group by organisation_id, cell",
                row -> Cell.of(row.flag("built_in"), row.text("cell"), row.integer("count")),
                Tenancy.BUILT_IN.value());
    }

    private List<Cell> cells(QuestionFilter filter, String query) {
        if (!filter.searchesText() && !filter.looksAtReviews()) {
            return allCells();
        }
        Conditions conditions = Conditions.of(filter);
        List<Object> parameters = new ArrayList<>();
        parameters.add(Tenancy.BUILT_IN.value());
        String says = "true";
        if (filter.searchesText()) {
            Plans.findByWords(database);
            says = FoundQuestions.SAYS;
            parameters.add(query);
        }
        parameters.addAll(conditions.allButOneParameters());
        return database.list(
                COUNTED + "(select organisation_id, cell from findable_question where " + says + " and "
                        + conditions.allButOne() + " limit " + (MOST_COUNTED + 1)
                        + ") found group by organisation_id, cell",
                row -> Cell.of(row.flag("built_in"), row.text("cell"), row.integer("count")),
                parameters.toArray());
    }
}
