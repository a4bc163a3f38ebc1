package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.candidate.CandidateView.OneMoreInterviewerView;
import dev.rehearsal.scoring.candidate.CandidateView.OneMoreQuestionView;
import dev.rehearsal.scoring.candidate.CandidateView.OneMoreView;
import dev.rehearsal.scoring.effect.OneMore;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.Priors;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.session.Rated;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Whether one more interviewer or question would change the decision about a candidate ({@link OneMore}). What would be added is as large
 * as what there is on average: the ratings of one interviewer in one session, the criteria of one question, the size of a panel. The
 * interviewer is one of the team and the question one in use, so their severity and difficulty are known as those of the others are.
 */
final class Prospect {

    private final List<Rated> observed;
    private final Estimated estimated;

    Prospect(Collection<Rated> ratings, Estimated estimated) {
        this.observed = ratings.stream().filter(rated -> rated.level() != null).toList();
        this.estimated = estimated;
    }

    private record Share(SessionId session, MemberId interviewer) {}

    private record Asked(SessionId session, QuestionId question, int version) {}

    private record Criterion(Asked asked, String criterion) {}

    OneMoreView at(double cut, FairScore.Measured score, RatingScale scale) {
        int ratings = per(rated -> new Share(rated.session(), rated.interviewer()), rated -> rated);
        int panel = per(Rated::session, Rated::interviewer);
        int criteria = per(Prospect::asked, rated -> new Criterion(asked(rated), rated.criterion()));
        OneMore interviewer = OneMore.of(
                score,
                scale,
                cut,
                new OneMore.Further.Interviewer(
                        Math.min(ratings, OneMore.MOST_RATINGS),
                        OneMore.typicalError(estimated.interviewers().values(), Priors.USUAL.severity())));
        OneMore question = OneMore.of(
                score,
                scale,
                cut,
                new OneMore.Further.Question(
                        Math.min(criteria, Math.max(1, OneMore.MOST_RATINGS / panel)),
                        panel,
                        OneMore.typicalError(estimated.criteria().values(), Priors.USUAL.difficulty())));
        return new OneMoreView(
                cut,
                interviewer.passes(),
                interviewer.wrongNow(),
                new OneMoreInterviewerView(ratings, interviewer.change()),
                new OneMoreQuestionView(criteria, question.change()),
                text(cut, interviewer, ratings, question, criteria));
    }

    private static String text(double cut, OneMore interviewer, int ratings, OneMore question, int criteria) {
        return String.format(
                Locale.ROOT,
                "The fair average is %s %.2f; the chance that this is wrong is %s. One more interviewer with %d rating%s would"
                        + " change it with a chance of %s, one more question with %d criteri%s with a chance of %s.",
                interviewer.passes() ? "at or above" : "below",
                cut,
                percent(interviewer.wrongNow()),
                ratings,
                ratings == 1 ? "" : "s",
                percent(interviewer.change()),
                criteria,
                criteria == 1 ? "on" : "a",
                percent(question.change()));
    }

    private static String percent(double probability) {
        return probability < 0.005 ? "less than 1 %" : Math.round(100 * probability) + " %";
    }

    private static Asked asked(Rated rated) {
        return new Asked(rated.session(), rated.question(), rated.version());
    }

    /** How many different things there are in a group on average, rounded, at least one. */
    private <G, T> int per(Function<Rated, G> group, Function<Rated, T> thing) {
        long groups = observed.stream().map(group).distinct().count();
        long things = observed.stream()
                .map(rated -> List.of(group.apply(rated), thing.apply(rated)))
                .distinct()
                .count();
        return (int) Math.max(1, Math.round((double) things / Math.max(1, groups)));
    }
}
