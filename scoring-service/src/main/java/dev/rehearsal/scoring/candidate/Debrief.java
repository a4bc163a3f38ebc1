package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.candidate.CandidateView.DebriefView;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.view.RatingView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who saw what differently: the ratings of a candidate by criterion. */
final class Debrief {

    // The largest disagreement first; then in the order of the interview.
    private static final Comparator<List<Rated>> ORDER = Comparator.comparingInt((List<Rated> of) -> -spread(of))
            .thenComparing(of -> of.getFirst().asked())
            .thenComparing(of -> of.getFirst().session().value())
            .thenComparingInt(of -> of.getFirst().questionPlace())
            .thenComparing(of -> of.getFirst().criterion());

    private Debrief() {}

    private record Place(SessionId session, QuestionId question, int version, String criterion) {}

    static List<DebriefView> of(Collection<Rated> ratings, Titles titles) {
        Map<Place, List<Rated>> places = new HashMap<>();
        for (Rated rated : ratings) {
            places.computeIfAbsent(
                            new Place(rated.session(), rated.question(), rated.version(), rated.criterion()),
                            place -> new ArrayList<>())
                    .add(rated);
        }
        return places.values().stream()
                .sorted(ORDER)
                .map(rated -> view(rated, titles))
                .toList();
    }

    private static DebriefView view(List<Rated> ratings, Titles titles) {
        Rated any = ratings.getFirst();
        return new DebriefView(
                any.session().value(),
                any.question().value(),
                any.version(),
                titles.title(any.question(), any.version()),
                any.competency(),
                any.criterion(),
                titles.criterion(any.question(), any.version(), any.criterion()),
                spread(ratings),
                ratings.stream()
                        .sorted(Comparator.comparing(
                                rated -> rated.interviewer().value()))
                        .map(rated -> new RatingView(
                                rated.interviewer().value(),
                                rated.level(),
                                rated.position(),
                                rated.at(),
                                rated.amended()))
                        .toList());
    }

    private static int spread(List<Rated> ratings) {
        IntSummaryStatistics levels = ratings.stream()
                .map(Rated::level)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return levels.getCount() == 0 ? 0 : levels.getMax() - levels.getMin();
    }
}
