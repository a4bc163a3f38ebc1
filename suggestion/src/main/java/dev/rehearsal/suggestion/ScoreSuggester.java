package dev.rehearsal.suggestion;

import dev.rehearsal.suggestion.embedding.Encoder;
import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.embedding.WordPieces;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.evidence.Evidence;
import dev.rehearsal.suggestion.evidence.Expected;
import dev.rehearsal.suggestion.evidence.Feature;
import dev.rehearsal.suggestion.evidence.PointMatch;
import dev.rehearsal.suggestion.evidence.Rarity;
import dev.rehearsal.suggestion.evidence.Reader;
import dev.rehearsal.suggestion.evidence.Reading;
import dev.rehearsal.suggestion.model.Interval;
import dev.rehearsal.suggestion.model.ModelFile;
import dev.rehearsal.suggestion.model.ScoreModel;
import dev.rehearsal.suggestion.text.NonAnswers;
import dev.rehearsal.suggestion.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggests scores for written answers. As safe for threads as its reader; deterministic. */
public final class ScoreSuggester {

    /** An interval that takes more of the scale than this says nothing: it leaves all but one of four levels open. */
    public static final double WIDEST = 0.75;

    /**
     * Whoever covers less of the key points gets no score. Most answers to other questions stay below; the model has met few of those, and
     * would take a long one for a fair answer.
     */
    public static final double LEAST_COVERED = 0.15;

    private static final String MODEL = "score.model";

    private final Reader reader;
    private final ScoreModel model;

    public ScoreSuggester(Reader reader, ScoreModel model) {
        this.reader = reader;
        this.model = model;
    }

    /** With that embedding model, and the score model that comes with this class. */
    public static ScoreSuggester with(MiniLm encoder) {
        return new ScoreSuggester(reader(encoder, encoder.vocabulary()), model());
    }

    /** A reader by that encoder, which has the dimensions of {@link MiniLm}, and the vocabulary of that model. */
    public static Reader reader(Encoder encoder, WordPieces vocabulary) {
        return new Reader(encoder, Rarity.in(vocabulary, MiniLm.FIRST_WORD), MiniLm.DIMENSIONS);
    }

    /** The score model that comes with this class. */
    public static ScoreModel model() {
        try (InputStream in = ScoreSuggester.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + MODEL);
            }
            return ModelFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), featureNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the features are called in a model's file. */
    public static List<String> featureNames() {
        return Arrays.stream(Feature.values()).map(Enum::name).toList();
    }

    /** Reads what answers are held against; once for each question is enough. */
    public Expected read(Assignment assignment) {
        return Expected.of(assignment, reader);
    }

    /** Suggests a score for an answer. */
    public Suggestion suggest(Expected expected, String answer) {
        boolean nothing = NonAnswers.is(answer);
        Reading reading = reader.read(nothing ? "" : answer);
        Evidence evidence = Evidence.of(expected, reading);
        double score = nothing ? 0 : model.score(evidence.features());
        Interval interval = nothing ? new Interval(0, 0) : model.conformal().around(score);
        return new Suggestion(
                evidence.matches().stream()
                        .map(match -> coverage(match, answer))
                        .toList(),
                score,
                interval,
                nothing ? null : doubt(evidence, interval));
    }

    private static @Nullable Doubt doubt(Evidence evidence, Interval interval) {
        if (evidence.matches().isEmpty()) {
            return Doubt.NOTHING_TO_COMPARE_WITH;
        }
        if (evidence.answer().statements().size() == Reader.MOST_STATEMENTS) {
            return Doubt.TOO_LONG;
        }
        if (evidence.covered() < LEAST_COVERED) {
            return Doubt.NO_POINT_FOUND;
        }
        return interval.width() > WIDEST ? Doubt.UNSURE : null;
    }

    private static PointCoverage coverage(PointMatch match, String answer) {
        Coverage coverage = match.coverage();
        boolean missing = coverage == Coverage.MISSING;
        List<Span> words = missing
                ? List.of()
                : match.matched().stream()
                        .map(word -> new Span(word.start(), word.end(), answer.substring(word.start(), word.end())))
                        .toList();
        return new PointCoverage(
                match.point().id(),
                match.point().text(),
                match.point().weight(),
                coverage,
                match.strength(),
                missing ? null : match.closest(),
                words);
    }
}
