package dev.rehearsal.question.imports.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.imports.GuideParser;
import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.ImportTexts;
import dev.rehearsal.question.taxonomy.Taxonomy;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobRunTest {

    private static final UUID ORGANISATION = new UUID(1, 1);
    private static final UUID JOB = new UUID(2, 2);

    private final Taxonomy taxonomy = TaxonomyFile.read(new JsonMapper());
    private final ImportTexts texts = new ImportTexts(new GuideParser(taxonomy), taxonomy);
    private final DoorsInMemory doors = new DoorsInMemory();

    @Test
    void whatCannotBeKeptIsListedAndTheRestIsMade() throws IOException {
        // Given
        String text =
                "title,prompt,answer\nFirst of all,?,1\n" + "x".repeat(130) + ",?,2\nLast of all,?,4,5\nThe end,?,6\n";
        // When
        boolean over = run(text, false);
        // Then
        assertTrue(over && doors.over);
        assertEquals(List.of("First of all", "The end"), titles());
        assertEquals(2, doors.tally.created());
        assertEquals(2, doors.tally.refused());
        List<Remark> refused = doors.remarks.stream()
                .filter(remark -> remark.what() == Remark.What.REFUSED)
                .toList();
        assertEquals(List.of(3, 4), refused.stream().map(Remark::line).toList());
        assertEquals("title has more than 120 characters", refused.getFirst().reason());
    }

    @Test
    void anImportThatFailedGoesOnWithoutMakingAnythingTwice() throws IOException {
        // Given
        String text = list(5 * JobRun.BATCH + 7);
        doors.failsAtBatch = 3;
        assertThrows(IllegalStateException.class, () -> run(text, false));
        assertEquals(2 * JobRun.BATCH, doors.drafts.size());
        // When
        doors.failsAtBatch = Integer.MAX_VALUE;
        run(text, false);
        // Then
        assertEquals(5 * JobRun.BATCH + 7, doors.drafts.size());
        assertEquals(5 * JobRun.BATCH + 7, doors.tally.created());
        assertTrue(doors.over);
    }

    @Test
    void anImportThatWasStoppedGoesOnWhereItStood() throws IOException {
        // Given
        doors.stopsAfterBatch = 1;
        assertFalse(run(list(250), false));
        // When
        doors.stopsAfterBatch = Integer.MAX_VALUE;
        assertTrue(run(list(250), false));
        // Then
        assertEquals(250, doors.drafts.size());
    }

    @Test
    void nearDuplicatesInTheTextAreFlaggedAndLeftOutIfWanted() throws IOException {
        // Given
        String text = """
                title,answer
                How do you shuffle a bounded stream of log records?,Keep a reservoir buffer and swap records at random.
                What is backpressure in a queue?,A slow consumer slows the producer down.
                How can a bounded stream of log records be shuffled?,Keep a reservoir buffer and swap records at random.
                """;
        // When
        run(text, true);
        // Then
        assertEquals(2, doors.drafts.size());
        assertEquals(1, doors.tally.known());
        Remark known = doors.remarks.stream()
                .filter(remark -> remark.what() == Remark.What.KNOWN)
                .findFirst()
                .orElseThrow();
        assertEquals(4, known.line());
        assertTrue(doors.drafts.containsKey(known.resembles()));
    }

    @Test
    void nearDuplicatesAreMadeAndFlaggedOtherwise() throws IOException {
        String text = list(3) + list(3).replace("title,answer\n", "");
        run(text, false);
        assertEquals(6, doors.drafts.size());
        assertEquals(3, doors.tally.similar());
    }

    @Test
    void theSameTextGivesTheSameDrafts() throws IOException {
        run(list(20), false);
        DoorsInMemory others = new DoorsInMemory();
        new JobRun(ORGANISATION, job(others, false), limits(), others).read(opened(list(20)));
        assertEquals(doors.drafts, others.drafts);
    }

    private boolean run(String text, boolean skipKnown) throws IOException {
        return new JobRun(ORGANISATION, job(doors, skipKnown), limits(), doors).read(opened(text));
    }

    private ImportTexts.Opened opened(String text) throws IOException {
        return texts.open("questions.csv", ImportFormat.AUTO, new StringReader(text));
    }

    private ContentLimits limits() {
        return new ContentLimits(taxonomy::knows);
    }

    private static ImportJob job(DoorsInMemory doors, boolean skipKnown) {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        return new ImportJob(
                JOB,
                "questions.csv",
                ImportFormat.AUTO,
                skipKnown,
                JobStatus.RUNNING,
                1,
                1,
                0,
                doors.tally,
                null,
                now,
                new UUID(3, 3),
                now,
                null);
    }

    private List<String> titles() {
        return doors.drafts.values().stream()
                .map(draft -> draft.content().title())
                .toList();
    }

    /** Questions about as many different things. */
    private static String list(int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> "What does " + word(i) + " have to do with " + word(7 * i + 3) + "?," + word(13 * i)
                        + " " + word(17 * i + 5))
                .collect(Collectors.joining("\n", "title,answer\n", "\n"));
    }

    private static String word(int number) {
        return "w" + Integer.toString(number * 31 + 1_000, 36).replaceAll("\\d", "z") + "q"
                + Integer.toString(number, 26).replaceAll("\\d", "x");
    }
}
