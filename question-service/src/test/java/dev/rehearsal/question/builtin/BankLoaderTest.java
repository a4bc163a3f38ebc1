package dev.rehearsal.question.builtin;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionEvent.QuestionRetired;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankLoaderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final String SLUG = "l1-versus-l2-penalty";

    private final ShelfInMemory shelf = new ShelfInMemory();
    private final BankLoader loader = new BankLoader(shelf, shelf.kits(), shelf);
    private final BankFiles files = ShippedBank.files();

    @Test
    void everyShippedQuestionIsPublishedOnce() {
        // When
        BankLoader.Loaded first = loader.load(files, NOW);
        BankLoader.Loaded again = loader.load(files, NOW);
        // Then
        int all = files.questions().size();
        assertEquals(new BankLoader.Loaded(all, 0, 0, 2), first);
        assertEquals(new BankLoader.Loaded(0, all, 0, 0), again);
        assertEquals(all, shelf.eventsOf(QuestionPublished.class).size());
    }

    @Test
    void aChangedQuestionBecomesItsNextVersionAndItsKitFollows() {
        // Given
        loader.load(files, NOW);
        BankFiles changed = with(SLUG + ".yaml", text(SLUG).replaceFirst("difficulty: 3", "difficulty: 4"));
        // When
        BankLoader.Loaded done = loader.load(changed, NOW);
        // Then
        assertEquals(new BankLoader.Loaded(1, files.questions().size() - 1, 0, 1), done);
        assertEquals(2, shelf.find(BankLoader.id(SLUG)).orElseThrow().version());
    }

    @Test
    void whatOnlyLooksDifferentIsNoNewVersion() {
        // Given
        loader.load(files, NOW);
        BankFiles reformatted = with(SLUG + ".yaml", "# reviewed again\n" + text(SLUG));
        // When
        BankLoader.Loaded done = loader.load(reformatted, NOW);
        // Then
        assertEquals(0, done.published());
        assertNotEquals(files.fingerprint(), reformatted.fingerprint());
    }

    @Test
    void aQuestionThatIsNotShippedAnyMoreIsRetired() {
        // Given
        loader.load(files, NOW);
        String unused = "class-imbalance-in-regression";
        TreeMap<String, byte[]> fewer = new TreeMap<>(files.questions());
        fewer.remove(unused + ".yaml");
        // When
        BankLoader.Loaded done = loader.load(new BankFiles(fewer, files.kits()), NOW);
        // Then
        assertEquals(1, done.retired());
        assertEquals(
                BankLoader.id(unused),
                shelf.eventsOf(QuestionRetired.class).getFirst().question());
    }

    @Test
    void aKitThatNamesAnUnknownQuestionStopsTheLoad() {
        byte[] kits = new String(files.kits(), StandardCharsets.UTF_8)
                .replace(SLUG, "no-such-question")
                .getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> loader.load(new BankFiles(files.questions(), kits), NOW));
    }

    @Test
    void aFileUnderAWrongNameStopsTheLoad() {
        BankFiles misnamed = with("another-name.yaml", text(SLUG));
        assertThrows(IllegalStateException.class, () -> loader.load(misnamed, NOW));
    }

    private BankFiles with(String name, String text) {
        TreeMap<String, byte[]> questions = new TreeMap<>(files.questions());
        questions.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new BankFiles(questions, files.kits());
    }

    private String text(String slug) {
        byte[] bytes = requireNonNull(files.questions().get(slug + ".yaml"));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
