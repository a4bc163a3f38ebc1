package dev.rehearsal.question.imports;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportSelectionTest {

    private final ContentLimits limits = new ContentLimits(id -> !id.equals("nlp"));
    private final ParsedGuide guide = new GuideParser(TaxonomyFile.read(new JsonMapper())).parse("Senior guide", """
                    Q1. What is a stack?

                    Last in, first out.

                    x = []

                    Q2. What are word embeddings in natural language processing?

                    Vectors.

                    Q3. What is a queue?

                    First in, first out.
                    """);

    @Test
    void oneThatCannotBeKeptDoesNotStopTheOthers() {
        // When
        ImportSelection selection = ImportSelection.of(text(guide), null, limits);
        // Then
        assertEquals(
                List.of(1, 3),
                selection.chosen().stream().map(c -> c.item().number()).toList());
        assertEquals(List.of(new ImportResult.Refused(2, 7, "competency is not in the taxonomy")), selection.refused());
    }

    @Test
    void onlySelectedNumbersAreTakenAndUnknownOnesAreNamed() {
        // When
        ImportSelection selection = ImportSelection.of(text(guide), Set.of(3, 9), limits);
        // Then
        assertEquals(
                List.of(3),
                selection.chosen().stream().map(c -> c.item().number()).toList());
        assertEquals(
                List.of(new ImportResult.Refused(9, null, "there is no question of this number in the text")),
                selection.refused());
    }

    @Test
    void aDraftHoldsWhatTheGuideSaysAndNoMore() {
        // When
        DraftContent draft = ImportedDraft.of(guide.items().getFirst());
        // Then
        assertEquals("What is a stack?", draft.title());
        assertEquals(Level.SENIOR, draft.level());
        assertEquals("Last in, first out.", draft.referenceAnswer());
        assertEquals("x = []", requireNonNull(draft.codeSample()).text());
        assertEquals(List.of(), draft.criteria());
    }

    private static ReadText text(ParsedGuide guide) {
        return new ReadText(ImportFormat.GUIDE, guide.items().size(), Guides.items(guide), List.of(), guide.unread());
    }
}
