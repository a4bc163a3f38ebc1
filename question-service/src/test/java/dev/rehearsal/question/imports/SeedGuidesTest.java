package dev.rehearsal.question.imports;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.Similarity;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Reads the two public guides with which the bank began, where they are at hand; they are no part of the repository. */
@EnabledIf(value = "seedsAreThere", disabledReason = "the public guides are not in ../shared/seeds")
class SeedGuidesTest {

    private static final int MOST_FALSE_PAIRS = 5;

    private static final TreeMap<String, GuideItem> ITEMS = new TreeMap<>();
    private static final List<ParsedGuide> GUIDES = new ArrayList<>();

    static boolean seedsAreThere() {
        return SeedFolder.find().isPresent();
    }

    @BeforeAll
    static void read() throws IOException {
        GuideParser parser = new GuideParser(TaxonomyFile.read(new JsonMapper()));
        try (Stream<Path> files = Files.list(SeedFolder.find().orElseThrow())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                ParsedGuide guide = parser.parse("a guide", Files.readString(file));
                GUIDES.add(guide);
                guide.items().forEach(item -> ITEMS.put(id(item), item));
            }
        }
    }

    @Test
    void everyQuestionIsFoundWithItsLevelAndNumber() throws IOException {
        Set<String> audited = new HashSet<>();
        audit().get("questions")
                .forEach(question -> audited.add(question.get("id").asText()));
        assertEquals(audited, ITEMS.keySet());
        assertEquals(67, ITEMS.size());
        assertEquals(List.of(10, 57), GUIDES.stream().map(g -> g.items().size()).toList());
    }

    @Test
    void codeIsFoundExactlyWhereTheAuditFoundIt() throws IOException {
        int withCode = 0;
        for (JsonNode question : audit().get("questions")) {
            GuideItem item = requireNonNull(ITEMS.get(question.get("id").asText()));
            assertEquals(question.get("has_code").asBoolean(), item.hasCode(), item.title());
            withCode += item.hasCode() ? 1 : 0;
            if (item.hasCode()) {
                assertEquals("python", item.language(), item.title());
            }
        }
        assertEquals(18, withCode);
    }

    @Test
    void everyLineThatIsNoQuestionIsReported() {
        assertEquals(
                List.of(1, 2),
                GUIDES.get(0).unread().stream().map(UnreadLine::line).toList());
        List<UnreadLine> unread = GUIDES.get(1).unread();
        assertEquals(16, unread.size());
        assertEquals(
                Set.of(
                        "before the first question",
                        "advice to the reader",
                        "closing words",
                        "advertisement",
                        "about the author",
                        "page remnant"),
                new HashSet<>(unread.stream().map(UnreadLine::reason).toList()));
    }

    @Test
    void theAuditedDuplicatesAreFoundAndFewOthers() throws IOException {
        // Given
        List<String> ids = List.copyOf(ITEMS.keySet());
        List<Passage> passages = ITEMS.values().stream()
                .map(item -> GuideDuplicates.passage(ImportedDraft.of(item)))
                .toList();
        Set<String> expected = pairs(audit().get("duplicate_groups"), "ids");
        Set<String> overlaps = pairs(audit().get("partial_overlaps"), "");
        // When
        Similarity similarity = Similarity.of(passages);
        Set<String> found = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                double value = similarity.between(i, j);
                String pair = pair(ids.get(i), ids.get(j));
                if (value >= Similarity.NEAR_DUPLICATE) {
                    found.add(pair);
                    if (!expected.contains(pair) && !overlaps.contains(pair)) {
                        wrong.add(pair + " %.2f".formatted(value));
                    }
                }
            }
        }
        // Then
        System.out.println(
                "seed guides: " + found.size() + " similar pairs, " + wrong.size() + " beyond the audit: " + wrong);
        for (JsonNode group : audit().get("duplicate_groups")) {
            assertLinked(group, found);
        }
        assertTrue(wrong.size() <= MOST_FALSE_PAIRS, wrong::toString);
    }

    /** Every member of a group is reached from the first over found pairs within the group. */
    private static void assertLinked(JsonNode group, Set<String> found) {
        List<String> members = new ArrayList<>();
        group.get("ids").forEach(id -> members.add(id.asText()));
        Set<String> reached = new HashSet<>(Set.of(members.getFirst()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (String from : List.copyOf(reached)) {
                for (String to : members) {
                    grew |= found.contains(pair(from, to)) && reached.add(to);
                }
            }
        }
        assertEquals(Set.copyOf(members), reached, group.get("group").asText());
    }

    private static Set<String> pairs(JsonNode groups, String field) {
        Set<String> pairs = new HashSet<>();
        for (JsonNode group : groups) {
            JsonNode ids = field.isEmpty() ? group : group.get(field);
            for (JsonNode a : ids) {
                for (JsonNode b : ids) {
                    pairs.add(pair(a.asText(), b.asText()));
                }
            }
        }
        return pairs;
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a;
    }

    private static String id(GuideItem item) {
        return "%s-%02d".formatted(item.level().wireName(), item.number());
    }

    private static JsonNode audit() throws IOException {
        return new YAMLMapper()
                .readTree(SeedFolder.find().orElseThrow().resolve("audit.yaml").toFile());
    }
}
