package dev.rehearsal.session.suggested;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for the answer to one question.
 *
 * @param level 1 to 4 with two decimals, if the state is {@code ready}; so with {@code low} and {@code high}, between which the level
 *     that people would give lies nine times in ten
 * @param doubt why there is none, if the state is {@code abstains}
 * @param points what became of each key point, if something was compared
 */
public record SuggestedScore(
        QuestionId question,
        int version,
        State state,
        @Nullable Double level,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Uncertainty doubt,
        List<SuggestedPoint> points) {

    public SuggestedScore {
        points = List.copyOf(points);
    }

    /** Whether there is something to show. */
    public enum State {
        @JsonProperty("ready")
        READY,
        @JsonProperty("rate-first")
        RATE_FIRST,
        @JsonProperty("nothing-written")
        NOTHING_WRITTEN,
        @JsonProperty("abstains")
        ABSTAINS
    }

    /** Why no score is suggested. */
    public enum Uncertainty {
        @JsonProperty("code")
        CODE,
        @JsonProperty("nothing-to-compare-with")
        NOTHING_TO_COMPARE_WITH,
        @JsonProperty("too-long")
        TOO_LONG,
        @JsonProperty("no-point-found")
        NO_POINT_FOUND,
        @JsonProperty("unsure")
        UNSURE
    }

    /** Whether the answer says what a key point says. */
    public enum PointState {
        @JsonProperty("covered")
        COVERED,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("missing")
        MISSING
    }

    /** A key point, with the words of the answer that match words of it. */
    public record SuggestedPoint(String point, PointState covered, List<String> words) {
        public SuggestedPoint {
            words = List.copyOf(words);
        }
    }

    /** All of a session; no questions where the organisation wants none suggested. */
    public record Suggestions(boolean enabled, List<SuggestedScore> questions) {
        public Suggestions {
            questions = List.copyOf(questions);
        }
    }

    static SuggestedScore without(QuestionId question, int version, State state) {
        return new SuggestedScore(question, version, state, null, null, null, null, List.of());
    }

    static SuggestedScore ofCode(QuestionId question, int version) {
        return new SuggestedScore(question, version, State.ABSTAINS, null, null, null, Uncertainty.CODE, List.of());
    }
}
