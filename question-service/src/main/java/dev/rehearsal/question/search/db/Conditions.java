package dev.rehearsal.question.search.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.search.QuestionFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a query, with its parameters. */
final class Conditions {

    /** How the text is looked for. */
    enum TextMatch {
        FULL_TEXT("search @@ websearch_to_tsquery('english', ?)"),
        /** Words that are spelled alike, wherever they occur; needs pg_trgm. */
        TRIGRAMS("? <<% (title || ' ' || prompt || ' ' || answer)");

        private final String sql;

        TextMatch(String sql) {
            this.sql = sql;
        }
    }

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Conditions() {}

    /** All conditions of a filter but those on one column, which may be null. */
    static Conditions of(QuestionFilter filter, TextMatch match, @Nullable String without) {
        Conditions all = new Conditions();
        if (filter.searchesText()) {
            all.add(match.sql, filter.text());
        }
        all.oneOf("level", filter.levels().stream().map(Level::wireName).toList(), without);
        all.oneOf("kind", filter.kinds().stream().map(Kind::wireName).toList(), without);
        all.oneOf("competency", filter.competencies(), without);
        all.oneOf(
                "status",
                filter.statuses().stream().map(QuestionStatus::wireName).toList(),
                without);
        if (!filter.drafts()) {
            all.conditions.add("status <> 'draft'");
        }
        Boolean builtIn = filter.builtIn();
        if (builtIn != null) {
            all.add("(organisation_id = ?) = " + builtIn, Tenancy.BUILT_IN.value());
        }
        return all;
    }

    private void oneOf(String column, Collection<String> values, @Nullable String without) {
        if (!values.isEmpty() && !column.equals(without)) {
            add(column + " = any(?)", values);
        }
    }

    Conditions add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
