package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import dev.rehearsal.contracts.ScoreEvent.CriterionScore;
import dev.rehearsal.contracts.ScoreEvent.InterviewerScore;
import dev.rehearsal.contracts.ScoreEvent.QuestionScore;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionEvent.CriterionWeight;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The mechanical composite of a session. Every number is a {@link WeightedMean} of ratings, and a rating's weight is the product of its
 * shares on the way up:
 *
 * <ul>
 *   <li>criterion: the interviewers who observed it count alike (share 1/number of them)
 *   <li>question: its criteria by their weights
 *   <li>competency: its questions by their weights
 *   <li>session: all questions by their weights
 * </ul>
 *
 * What nobody observed is left out, and its weight is spread over what was; "not observed" is counted beside. So the value of a question
 * is the weighted mean of its criteria's values, and that of the session of its questions' values. Interviewers are on an equal footing
 * in every criterion; one who rates more criteria has no more say in each.
 *
 * @param composite of the session
 * @param competencies by name
 * @param questions in the order in which they were asked, each with all criteria of its rubric
 */
public record Composite(Summary composite, List<CompetencyScore> competencies, List<QuestionScore> questions) {

    /** How the numbers are made, for people; docs/scores.md says it at length. */
    public static final String FORMULA =
            "Criterion: mean of the interviewers who observed it. Question: mean of its criteria,"
                    + " by criterion weight. Competency and session: mean of their questions, by question weight."
                    + " \"Not observed\" is left out and counted. Standard error: square root of the weighted variance of the ratings"
                    + " (at least 1/12) over Kish's effective number of ratings. Interval: 90 %, Student's t with that number less one"
                    + " degrees of freedom, within 1 to 4.";

    public Composite {
        competencies = List.copyOf(competencies);
        questions = List.copyOf(questions);
    }

    /** Over all ratings there are. */
    public static Composite of(SessionScore session) {
        return of(session, interviewer -> true);
    }

    /** The composite of each interviewer who rated a question that was asked, from nobody else's ratings, sorted by id. */
    public static List<InterviewerScore> byInterviewer(SessionScore session) {
        return session.ratings().stream()
                .map(StandingRating::interviewer)
                .distinct()
                .sorted(Comparator.comparing(MemberId::value))
                .map(member ->
                        new InterviewerScore(member, of(session, member::equals).composite()))
                .filter(score -> score.composite().ratings() + score.composite().notObserved() > 0)
                .toList();
    }

    private static Composite of(SessionScore session, Predicate<MemberId> interviewers) {
        Map<Place, List<StandingRating>> ratings = session.ratings().stream()
                .filter(rating -> interviewers.test(rating.interviewer()))
                .collect(Collectors.groupingBy(Place::of));
        Part whole = new Part();
        SortedMap<String, Part> competencies = new TreeMap<>();
        List<QuestionScore> questions = new ArrayList<>();
        for (QuestionAsked asked : session.asked()) {
            Part question = new Part();
            List<CriterionScore> criteria = new ArrayList<>();
            for (CriterionWeight criterion : asked.criteria()) {
                Part part = Part.criterion(ratings.getOrDefault(Place.of(asked, criterion), List.of()));
                criteria.add(new CriterionScore(criterion.criterion(), part.summary()));
                question.add(part, criterion.weight());
            }
            questions.add(new QuestionScore(asked.question(), asked.version(), question.summary(), criteria));
            competencies.computeIfAbsent(asked.competency(), name -> new Part()).add(question, asked.weight());
            whole.add(question, asked.weight());
        }
        return new Composite(
                whole.summary(),
                competencies.entrySet().stream()
                        .map(e -> new CompetencyScore(e.getKey(), e.getValue().summary()))
                        .toList(),
                questions);
    }

    /** What a rating is about. */
    private record Place(QuestionId question, int version, String criterion) {

        static Place of(StandingRating rating) {
            return new Place(rating.question(), rating.version(), rating.criterion());
        }

        static Place of(QuestionAsked asked, CriterionWeight criterion) {
            return new Place(asked.question(), asked.version(), criterion.criterion());
        }
    }
}
