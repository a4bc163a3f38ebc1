package dev.rehearsal.question.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** All competencies, in the order in which they are shown. Immutable. */
public final class Taxonomy {

    /** A title says more about the subject than the answer does. */
    private static final int TITLE_WEIGHT = 3;

    /** Fewer points than this are no evidence. */
    private static final int ENOUGH = 3;

    private record Recognised(Competency competency, List<Pattern> terms) {}

    private final List<Recognised> competencies;

    public Taxonomy(List<Competency> competencies) {
        this.competencies = competencies.stream()
                .map(c -> new Recognised(
                        c, c.terms().stream().map(Taxonomy::pattern).toList()))
                .toList();
    }

    private static Pattern pattern(String term) {
        // A hyphen in a term also stands for a blank or nothing, as in "pre-training".
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term).replace("-", "\\E[- ]?\\Q"));
    }

    public List<Competency> competencies() {
        return competencies.stream().map(Recognised::competency).toList();
    }

    public boolean knows(String id) {
        return competencies.stream().anyMatch(c -> c.competency().id().equals(id));
    }

    /** The competency that most terms of a question speak for; empty when too few or equally many speak for two. */
    public Optional<Competency> guess(String title, String answer) {
        Competency best = null;
        double most = 0;
        double second = 0;
        for (Recognised candidate : competencies) {
            double points = points(candidate, title, answer);
            if (points > most) {
                second = most;
                most = points;
                best = candidate.competency();
            } else {
                second = Math.max(second, points);
            }
        }
        return best == null || most < ENOUGH || most == second ? Optional.empty() : Optional.of(best);
    }

    private static double points(Recognised candidate, String title, String answer) {
        double points = 0;
        String lowerTitle = title.toLowerCase(Locale.ROOT);
        String lowerAnswer = answer.toLowerCase(Locale.ROOT);
        for (int i = 0; i < candidate.terms().size(); i++) {
            // Longer phrases are surer signs.
            double sure = 1
                    + 0.5
                            * candidate
                                    .competency()
                                    .terms()
                                    .get(i)
                                    .chars()
                                    .filter(c -> c == ' ' || c == '-')
                                    .count();
            Pattern term = candidate.terms().get(i);
            points += term.matcher(lowerTitle).find() ? TITLE_WEIGHT * sure : 0;
            points += term.matcher(lowerAnswer).find() ? sure : 0;
        }
        return points;
    }
}
