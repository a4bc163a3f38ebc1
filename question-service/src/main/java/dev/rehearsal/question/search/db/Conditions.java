package dev.rehearsal.question.search.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.search.QuestionFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a filter asks of a row besides its text, as a condition of SQL with its parameters. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<String> facets = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Object> facetParameters = new ArrayList<>();

    private Conditions(QuestionFilter filter) {
        if (!filter.drafts()) {
            conditions.add("status <> 'draft'");
        }
        if (!filter.stages().isEmpty()) {
            conditions.add(String.valueOf(filter.drafts()));
            conditions.add("question_id in (select id from question where review_stage = any(?))");
            parameters.add(filter.stages().stream().map(ReviewStage::wireName).toList());
        }
        String reviewUntil = filter.reviewUntil();
        if (reviewUntil != null) {
            conditions.add("question_id in (select id from question where review_by <= ? and status = 'published')");
            parameters.add(reviewUntil);
        }
        Boolean builtIn = filter.builtIn();
        if (builtIn != null) {
            conditions.add("organisation_id " + (builtIn ? "=" : "<>") + " ?");
            parameters.add(Tenancy.BUILT_IN.value());
        }
        facet("level", filter.levels().stream().map(Level::wireName).toList());
        facet("kind", filter.kinds().stream().map(Kind::wireName).toList());
        facet("competency", filter.competencies());
        facet("status", filter.statuses().stream().map(QuestionStatus::wireName).toList());
    }

    static Conditions of(QuestionFilter filter) {
        return new Conditions(filter);
    }

    private void facet(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            facets.add(column + " = any(?)");
            facetParameters.add(values);
        }
    }

    /** For rows that pass the whole filter. */
    String all() {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(facets);
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    /** For rows that fail one facet at most: those that a facet's other values could bring in. */
    String allButOne() {
        List<String> all = new ArrayList<>(conditions);
        if (facets.size() > 1) {
            all.add(facets.stream()
                    .map(facet -> "cast(not coalesce(" + facet + ", false) as integer)")
                    .collect(Collectors.joining(" + ", "", " <= 1")));
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    /** The parameters of {@link #all()}. */
    List<Object> allParameters() {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(facetParameters);
        return all;
    }

    /** The parameters of {@link #allButOne()}. */
    List<Object> allButOneParameters() {
        return facets.size() > 1 ? allParameters() : parameters;
    }
}
