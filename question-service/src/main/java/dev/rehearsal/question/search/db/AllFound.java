package dev.rehearsal.question.search.db;

import dev.rehearsal.platform.database.Database;
import dev.rehearsal.question.search.QuestionFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All questions that a search finds, in one go; of the organisation of the transaction at hand. */
@ApplicationScoped
public class AllFound {

    private final Database database;
    private final SearchedWords words;

    public AllFound(Database database, SearchedWords words) {
        this.database = database;
        this.words = words;
    }

    /** By title; at most {@code most}. */
    public List<UUID> ids(QuestionFilter filter, int most) {
        String query = filter.searchesText() ? words.query(filter.text()) : "";
        List<UUID> ids = ids(filter, query, most);
        if (!ids.isEmpty() || query.isEmpty()) {
            return ids;
        }
        String forgiving = words.forgiving(filter.text(), query);
        return forgiving.equals(query) ? ids : ids(filter, forgiving, most);
    }

    private List<UUID> ids(QuestionFilter filter, String query, int most) {
        Conditions conditions = Conditions.of(filter);
        List<Object> parameters = new ArrayList<>();
        String says = "";
        if (filter.searchesText()) {
            Plans.findByWords(database);
            says = FoundQuestions.SAYS + " and ";
            parameters.add(query);
        }
        parameters.addAll(conditions.allParameters());
        parameters.add(most);
        return database.list(
                "select id from (select question_id from findable_question where " + says + conditions.all()
                        + ") found join question on id = question_id order by lower(title), id limit ?",
                row -> row.uuid("id"),
                parameters.toArray());
    }
}
