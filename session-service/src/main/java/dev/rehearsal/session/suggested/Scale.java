package dev.rehearsal.session.suggested;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.suggested.SuggestedScore.PointState;
import dev.rehearsal.session.suggested.SuggestedScore.State;
import dev.rehearsal.session.suggested.SuggestedScore.SuggestedPoint;
import dev.rehearsal.session.suggested.SuggestedScore.Uncertainty;
import dev.rehearsal.suggestion.Doubt;
import dev.rehearsal.suggestion.PointCoverage;
import dev.rehearsal.suggestion.Suggestion;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.text.Span;

/**
 * A suggestion in the terms of the rubric: its scale from 0 to 1 is laid evenly over the levels 1 to 4, so that 0 is the lowest level, 1
 * the highest and a third of the scale is one level. The model has not met the rubric, so that this is a convention and no calibration.
 */
final class Scale {

    private static final double LOWEST = 1;
    private static final double LEVELS_ABOVE = 3;

    private Scale() {}

    static SuggestedScore of(QuestionId question, int version, Suggestion suggestion) {
        Doubt doubt = suggestion.doubt();
        boolean shown = doubt == null;
        return new SuggestedScore(
                question,
                version,
                shown ? State.READY : State.ABSTAINS,
                shown ? level(suggestion.score()) : null,
                shown ? level(suggestion.interval().low()) : null,
                shown ? level(suggestion.interval().high()) : null,
                doubt == null ? null : uncertainty(doubt),
                suggestion.points().stream().map(Scale::point).toList());
    }

    /** The level, to two decimals, for a place on the scale from 0 to 1. */
    static double level(double score) {
        return Math.round(100 * (LOWEST + LEVELS_ABOVE * score)) / 100.0;
    }

    private static Uncertainty uncertainty(Doubt doubt) {
        return switch (doubt) {
            case NOTHING_TO_COMPARE_WITH -> Uncertainty.NOTHING_TO_COMPARE_WITH;
            case TOO_LONG -> Uncertainty.TOO_LONG;
            case NO_POINT_FOUND -> Uncertainty.NO_POINT_FOUND;
            case UNSURE -> Uncertainty.UNSURE;
        };
    }

    private static SuggestedPoint point(PointCoverage point) {
        return new SuggestedPoint(
                point.text(),
                state(point.coverage()),
                point.words().stream().map(Span::text).toList());
    }

    private static PointState state(Coverage coverage) {
        return switch (coverage) {
            case COVERED -> PointState.COVERED;
            case PARTLY -> PointState.PARTLY;
            case MISSING -> PointState.MISSING;
        };
    }
}
