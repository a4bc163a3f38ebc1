package dev.rehearsal.question.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.imports.SeedFolder;
import dev.rehearsal.question.taxonomy.Taxonomy;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From what was asked for to the questions that answer it: the subjects of two public guides, and what an audit missed in them. */
class BankCoverageTest {

    private static final int SENIOR_SEEDS = 10;
    private static final int INTERMEDIATE_SEEDS = 57;
    private static final int GAPS = 30;

    @Test
    void everySeedQuestionIsTakenOverByOneOfTheBank() throws IOException {
        // Given
        Set<String> seeds = new TreeSet<>();
        IntStream.rangeClosed(1, SENIOR_SEEDS).forEach(n -> seeds.add("senior-%02d".formatted(n)));
        IntStream.rangeClosed(1, INTERMEDIATE_SEEDS).forEach(n -> seeds.add("intermediate-%02d".formatted(n)));
        // When
        Map<String, List<String>> map = map("covers");
        // Then
        assertEquals(seeds, map.keySet());
    }

    @Test
    void everyGapIsFilled() throws IOException {
        // Given
        Set<String> gaps = new HashSet<>();
        IntStream.rangeClosed(1, GAPS).forEach(n -> gaps.add(Integer.toString(n)));
        // When
        Map<String, List<String>> map = map("gaps");
        // Then
        assertEquals(gaps, map.keySet());
    }

    /** Where the audit itself is at hand, nothing in it is left out and nothing was made up. */
    @Test
    void theMapNamesWhatTheAuditNames() throws IOException {
        Path audit =
                SeedFolder.find().map(folder -> folder.resolve("audit.yaml")).orElse(null);
        if (audit == null) {
            return;
        }
        JsonNode read = new YAMLMapper().readTree(audit.toFile());
        Set<String> seeds = new TreeSet<>();
        read.at("/questions").forEach(question -> seeds.add(question.path("id").asText()));
        Set<String> gaps = new TreeSet<>();
        read.at("/gaps/topics").forEach(topic -> gaps.add(topic.path("n").asText()));
        assertEquals(seeds, map("covers").keySet());
        assertEquals(gaps, map("gaps").keySet());
    }

    @Test
    void everyCompetencyAndLevelIsAskedAbout() {
        // When
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Map<String, Integer> competencies = new TreeMap<>();
        ShippedBank.files().readQuestions().forEach(question -> {
            levels.merge(question.level(), 1, Integer::sum);
            competencies.merge(question.competency(), 1, Integer::sum);
        });
        // Then
        Taxonomy taxonomy = TaxonomyFile.read(new JsonMapper());
        taxonomy.competencies()
                .forEach(competency -> assertTrue(
                        competencies.getOrDefault(competency.id(), 0) >= 3, () -> competency + " " + competencies));
        for (Level level : Level.values()) {
            assertTrue(levels.getOrDefault(level, 0) >= 15, () -> level + " " + levels);
        }
    }

    /** The questions by what they name in a list of theirs. */
    private static Map<String, List<String>> map(String list) throws IOException {
        Map<String, List<String>> map = new TreeMap<>();
        for (Path file : ShippedBank.questionFiles()) {
            JsonNode question = new YAMLMapper().readTree(Files.readString(file));
            question.path(list)
                    .forEach(name -> map.computeIfAbsent(name.asText(), any -> new ArrayList<>())
                            .add(question.path("slug").asText()));
        }
        return map;
    }
}
