package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mechanical composite of a candidate over several sessions: all questions of all sessions as if they had been asked in one, each by
 * its weight in its session ({@link Composite}). So a session counts by the weights of the questions on which something was observed,
 * and a question that was asked in two sessions counts in each.
 *
 * @param competencies by name; only those in which something was rated
 */
public record CandidateComposite(Summary composite, List<CompetencyScore> competencies) {

    public CandidateComposite {
        competencies = List.copyOf(competencies);
    }

    private record QuestionKey(SessionId session, QuestionId question, int version) {}

    /** A question of a session with what was rated of it. */
    private static final class Question {
        private final Rated any;
        private final Map<String, Part> criteria = new HashMap<>();
        private final Map<String, Integer> weights = new HashMap<>();

        Question(Rated any) {
            this.any = any;
        }

        void add(Rated rated) {
            criteria.computeIfAbsent(rated.criterion(), name -> new Part()).add(rated.level());
            weights.put(rated.criterion(), rated.criterionWeight());
        }

        Part part() {
            Part part = new Part();
            weights.forEach((name, weight) -> part.add(criteria.getOrDefault(name, new Part()), weight));
            return part;
        }
    }

    /** Over all ratings of one candidate, in whatever order. */
    public static CandidateComposite of(Collection<Rated> ratings) {
        Map<QuestionKey, Question> questions = new HashMap<>();
        for (Rated rated : ratings) {
            questions
                    .computeIfAbsent(
                            new QuestionKey(rated.session(), rated.question(), rated.version()),
                            key -> new Question(rated))
                    .add(rated);
        }
        Part whole = new Part();
        SortedMap<String, Part> competencies = new TreeMap<>();
        for (Question question : questions.values()) {
            Part part = question.part();
            competencies
                    .computeIfAbsent(question.any.competency(), name -> new Part())
                    .add(part, question.any.questionWeight());
            whole.add(part, question.any.questionWeight());
        }
        return new CandidateComposite(
                whole.summary(),
                competencies.entrySet().stream()
                        .map(e -> new CompetencyScore(e.getKey(), e.getValue().summary()))
                        .toList());
    }
}
