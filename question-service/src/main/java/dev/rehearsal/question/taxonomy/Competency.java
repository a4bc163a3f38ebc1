package dev.rehearsal.question.taxonomy;

import java.util.List;

/**
 * One area of skill.
 *
 * @param id kebab case, as questions and events carry it
 * @param name for people
 * @param covers one sentence on what belongs to it
 * @param terms words and phrases, lower case, that speak for it in a text
 */
public record Competency(String id, String name, String covers, List<String> terms) {
    public Competency {
        terms = List.copyOf(terms);
    }
}
