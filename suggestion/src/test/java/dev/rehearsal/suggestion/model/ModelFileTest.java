package dev.rehearsal.suggestion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final List<String> NAMES = List.of("LENGTH", "RECALL");
    private static final ScoreModel MODEL = new ScoreModel(
            new Forest(
                    0.5,
                    List.of(
                            new Tree.Leaf(0.125),
                            new Tree.Split(
                                    1,
                                    0.3,
                                    new Tree.Leaf(-0.1),
                                    new Tree.Split(0, 1e-7, new Tree.Leaf(0.1), new Tree.Leaf(0.2))))),
            new Conformal(1.75));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals(MODEL, ModelFile.read(ModelFile.write(MODEL, NAMES), NAMES));
    }

    @Test
    void aModelForOtherFeaturesIsRefused() {
        String text = ModelFile.write(MODEL, NAMES);
        assertThrows(IllegalArgumentException.class, () -> ModelFile.read(text, List.of("RECALL", "LENGTH")));
    }

    @Test
    void aLineThatIsNoneOfAModelIsRefused() {
        String text = ModelFile.write(MODEL, NAMES) + "leaf 3\n";
        assertThrows(IllegalArgumentException.class, () -> ModelFile.read(text, NAMES));
    }

    @Test
    void aScoreStaysOnTheScale() {
        ScoreModel high = new ScoreModel(new Forest(3, List.of()), new Conformal(1));
        assertEquals(1, high.score(new double[] {0, 0}));
        assertEquals(0.725, MODEL.score(new double[] {0, 0.4}), 1e-12);
    }
}
