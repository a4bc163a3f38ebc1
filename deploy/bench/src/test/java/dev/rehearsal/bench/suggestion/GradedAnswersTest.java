package dev.rehearsal.bench.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradedAnswersTest {

    @Test
    void aFileOfTheDataSetIsOneQuestion(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(Files.createDirectories(folder.resolve("training")).resolve("1.xml"), """
                <question id="q"><questionText>Why?</questionText>
                  <referenceAnswers><referenceAnswer>Because.</referenceAnswer><referenceAnswer>So.</referenceAnswer></referenceAnswers>
                  <studentAnswers>
                    <studentAnswer><response> It is. </response><response_feedback>Good</response_feedback><score>0.75</score></studentAnswer>
                    <studentAnswer><response/><score>0</score></studentAnswer>
                  </studentAnswers>
                </question>
                """);

        // Then
        assertEquals(
                List.of(
                        new GradedAnswer("1.xml", "Why?", "Because.\nSo.", "It is.", 0.75),
                        new GradedAnswer("1.xml", "Why?", "Because.\nSo.", "", 0)),
                GradedAnswers.below(folder));
    }

    @Test
    void aTableMayHaveItsColumnsInAnyOrderAndScoresOfItsOwn() {
        String table =
                "score,max,answer,reference,prompt,question\n4,5,\"It is, \"\"so\"\"\nthere\",Because.,Why?,q1\n\n0,5,,Because.,Why?,q1\n";
        assertEquals(
                List.of(
                        new GradedAnswer("q1", "Why?", "Because.", "It is, \"so\"\nthere", 0.8),
                        new GradedAnswer("q1", "Why?", "Because.", "", 0)),
                GradedTable.read(table));
    }

    @Test
    void withoutAColumnForTheQuestionTheReferenceTellsThemApart() {
        assertEquals(
                List.of(new GradedAnswer("Because.", "", "Because.", "So", 1)),
                GradedTable.read("reference,answer,score\r\nBecause.,So,1"));
    }

    @Test
    void aTableWithoutScoresIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GradedTable.read("reference,answer\na,b\n"));
    }
}
