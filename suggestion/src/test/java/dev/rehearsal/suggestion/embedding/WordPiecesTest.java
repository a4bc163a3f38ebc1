package dev.rehearsal.suggestion.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(Map.of(
            "[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "over", 3, "##fit", 4, "##ting", 5, "uber", 6, ",", 7, "##fitting", 8));

    @Test
    void aWordIsCutIntoTheLongestPiecesFromTheLeft() {
        assertArrayEquals(new int[] {1, 3, 8, 2}, PIECES.cut("overfitting", 9).numbers());
        assertArrayEquals(new int[] {1, 3, 4, 2}, PIECES.cut("overfit", 9).numbers());
    }

    @Test
    void caseAndAccentsAreDroppedAndPunctuationStandsAlone() {
        assertArrayEquals(new int[] {1, 6, 7, 3, 2}, PIECES.cut("Über,OVER", 9).numbers());
    }

    @Test
    void aWordThatCannotBeCutIsUnknown() {
        assertArrayEquals(new int[] {1, 0, 3, 2}, PIECES.cut("overxyz over", 9).numbers());
        assertArrayEquals(new int[] {1, 0, 2}, PIECES.cut("over".repeat(40), 99).numbers());
    }

    @Test
    void whatIsTooLongIsCutOffAndTheEndStillMarked() {
        assertArrayEquals(new int[] {1, 3, 2}, PIECES.cut("overfitting", 3).numbers());
        assertArrayEquals(new int[] {1, 2}, PIECES.cut("", 3).numbers());
    }

    @Test
    void eachPieceKnowsItsWord() {
        Pieces pieces = PIECES.cut(" overfit, over", 9);
        assertEquals(1, pieces.start(2));
        assertEquals(8, pieces.end(2));
        assertEquals(8, pieces.start(3));
    }

    @Test
    void aVocabularyIsReadFromAFileOfOneEntryALine() throws IOException {
        WordPieces read = WordPieces.read(new StringReader("""
                {
                  "model": {
                    "vocab": {
                      "[UNK]": 0,
                      "[CLS]": 1,
                      "[SEP]": 2,
                      "\\"": 3,
                      "\\u00e9t\\u00e9": 4,
                      "ete": 5
                    }
                  }
                }
                """));
        assertArrayEquals(new int[] {1, 3, 5, 3, 2}, read.cut("\"été\"", 9).numbers());
        assertEquals(4, read.rank("été"));
        assertEquals(-1, read.rank("winter"));
    }
}
