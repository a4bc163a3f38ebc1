package dev.rehearsal.scoring.question;

import java.util.Map;

/**
 * What people call a question version and its criteria.
 *
 * @param version the version these names are of
 * @param criteria names by criterion id
 */
public record QuestionNames(int version, String title, Map<String, String> criteria) {

    public QuestionNames {
        criteria = Map.copyOf(criteria);
    }

    /** The criterion's name, or its id if the version did not name it. */
    public String criterion(String id) {
        return criteria.getOrDefault(id, id);
    }
}
