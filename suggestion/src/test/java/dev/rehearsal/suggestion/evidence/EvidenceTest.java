package dev.rehearsal.suggestion.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.suggestion.text.Span;
import dev.rehearsal.suggestion.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final String PROMPT = "Why is a validation set needed?";
    private static final String REFERENCE =
            "Hyperparameters are chosen by the error on unseen data. Early stopping watches it after 5 epochs. The test set stays untouched.";

    private final Reader reader = WordVectors.reader();

    @Test
    void withoutKeyPointsEachStatementOfTheReferenceIsOneAndHeadingsAreNone() {
        Expected expected = Expected.of(
                new Assignment("", "Two reasons:\n- bias falls\n- variance rises quickly", List.of()), reader);
        assertEquals(
                List.of("bias falls", "variance rises quickly"),
                expected.points().stream().map(Point::text).toList());
        assertTrue(expected.points().get(1).weight() > expected.points().get(0).weight());
    }

    @Test
    void withoutAReferenceTheKeyPointsAreIt() {
        Expected expected = Expected.of(new Assignment("", "", List.of(new KeyPoint("a", "bias falls", 1))), reader);
        assertEquals(Set.of("bia", "fall"), expected.reference().stems().keySet());
    }

    @Test
    void aPointSaidInItsWordsIsCoveredAndTheWordsThatMatchedAreShown() {
        // When
        String answer = "I would say:\nearly stopping then watches it, after 5 epochs.";
        Evidence evidence = evidence(answer);

        // Then
        PointMatch said = evidence.matches().get(1);
        assertEquals(Coverage.COVERED, said.coverage());
        assertEquals(
                List.of("early", "stopping", "watches", "5", "epochs"),
                said.matched().stream()
                        .map(word -> answer.substring(word.start(), word.end()))
                        .toList());
        assertEquals(
                "early stopping then watches it, after 5 epochs.",
                Optional.ofNullable(said.closest()).map(Span::text).orElse(""));
        assertEquals(Coverage.MISSING, evidence.matches().get(0).coverage());
        assertEquals(
                List.of(),
                evidence.matches().get(0).matched().stream().map(Word::text).toList());
    }

    @Test
    void whatIsCoveredCountsByWeight() {
        Assignment assignment = new Assignment(
                "",
                "",
                List.of(new KeyPoint("a", "gradients vanish", 3), new KeyPoint("b", "activations saturate", 1)));
        Expected expected = Expected.of(assignment, reader);
        assertEquals(
                0.75, Evidence.of(expected, reader.read("gradients vanish")).covered());
        assertEquals(
                0.25, Evidence.of(expected, reader.read("activations saturate")).covered());
        assertEquals(0, Evidence.of(expected, reader.read("")).covered());
    }

    @Test
    void sayingTheQuestionAgainEarnsNoOverlap() {
        Evidence evidence = evidence("A validation set is needed.");
        assertEquals(0, feature(evidence, Feature.POINT_OVERLAP));
        assertEquals(0, feature(evidence, Feature.RECALL));
        assertEquals(0, feature(evidence, Feature.OWN_WORDS));
    }

    @Test
    void theNumbersOfTheReferenceAreLookedFor() {
        assertEquals(1, feature(evidence("after 5.0 epochs"), Feature.NUMBERS));
        assertEquals(0, feature(evidence("after 6 epochs"), Feature.NUMBERS));
    }

    @Test
    void aBetterAnswerHasMoreOfEveryFeature() {
        double[] none = evidence("").features();
        double[] some = evidence("Hyperparameters are chosen by the error.").features();
        double[] all = evidence(REFERENCE).features();
        for (Feature feature :
                List.of(Feature.POINT_GAIN, Feature.POINT_CLOSENESS, Feature.SOFT_RECALL, Feature.MEANING)) {
            int i = feature.ordinal();
            assertTrue(none[i] < some[i] && some[i] < all[i], feature.name());
        }
    }

    @Test
    void whiteSpaceAndCaseDoNotMatter() {
        double[] features = evidence("Early stopping watches the error. The test set stays untouched!")
                .features();
        assertArrayEquals(
                features,
                evidence("  early STOPPING  watches\tthe error.  the Test Set stays untouched! \n")
                        .features());
    }

    @Test
    void theOrderOfTheStatementsDoesNotMatter() {
        double[] one = evidence("Early stopping watches the error. The test set stays untouched. Tune by data.")
                .features();
        double[] other = evidence("Tune by data. The test set stays untouched. Early stopping watches the error.")
                .features();
        assertArrayEquals(one, other, 1e-6);
    }

    private Evidence evidence(String answer) {
        return Evidence.of(Expected.of(new Assignment(PROMPT, REFERENCE, List.of()), reader), reader.read(answer));
    }

    private static double feature(Evidence evidence, Feature feature) {
        return evidence.features()[feature.ordinal()];
    }
}
