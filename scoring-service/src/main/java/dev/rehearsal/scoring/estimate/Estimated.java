package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.fair.Criterion;
import dev.rehearsal.scoring.fair.Facet;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.FairRating;
import dev.rehearsal.scoring.fair.FairRatings;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.db.RatedVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was estimated from the ratings of an organisation as of a version. May be used by several threads. */
public final class Estimated {

    private final RatedVersion version;
    private final boolean upToDate;
    private final List<Rated> ratings;
    private final FairEstimate fair;

    private Estimated(RatedVersion version, boolean upToDate, List<Rated> ratings, FairEstimate fair) {
        this.version = version;
        this.upToDate = upToDate;
        this.ratings = ratings;
        this.fair = fair;
    }

    static Estimated of(Kind kind, RatedSource.Versioned source, FairModel model) {
        List<Rated> ratings = source.ratings().stream().filter(kind::takes).toList();
        FairEstimate fair = model.estimate(
                FairRatings.of(ratings.stream().map(Estimated::fairRating).toList()));
        return new Estimated(source.version(), true, ratings, fair);
    }

    /** The rating as the fair model reads it. */
    public static FairRating fairRating(Rated rated) {
        Integer level = rated.level();
        if (level == null) {
            throw new IllegalArgumentException("what was not observed says nothing");
        }
        return new FairRating(
                rated.candidate(),
                rated.interviewer(),
                new Criterion(rated.question(), rated.version(), rated.criterion()),
                level);
    }

    /** The same, marked as current or overtaken. */
    Estimated as(boolean current) {
        return current == upToDate ? this : new Estimated(version, current, ratings, fair);
    }

    /** Of the ratings. Whoever computes more from them can keep it by this. */
    public RatedVersion version() {
        return version;
    }

    /** False if there are ratings by now that are not in it; a newer one is on its way. */
    public boolean upToDate() {
        return upToDate;
    }

    /** The observed ratings it was made of, in no order. */
    public List<Rated> ratings() {
        return ratings;
    }

    /** Every candidate with a rating. */
    public Map<CandidateId, FairScore> candidates() {
        return fair.candidates();
    }

    /** Every interviewer who rated. */
    public Map<MemberId, Facet> interviewers() {
        return fair.interviewers();
    }

    /** Every criterion that was rated. */
    public Map<Criterion, Facet> criteria() {
        return fair.criteria();
    }

    /** How likely which level is, if something was estimated. */
    public @Nullable RatingScale scale() {
        return fair.scale();
    }

    /** Works with the estimate itself, which serves one thread at a time. */
    public <T> T with(Function<FairEstimate, T> work) {
        synchronized (fair) {
            return work.apply(fair);
        }
    }
}
