package dev.rehearsal.question.builtin;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.question.content.Completeness;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.taxonomy.Taxonomy;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BankQuestionsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Taxonomy TAXONOMY = TaxonomyFile.read(new JsonMapper());

    @TestFactory
    Stream<DynamicTest> everyFileKeepsToTheSchema() throws IOException {
        Schema schema = schema();
        return ShippedBank.questionFiles().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertEquals(List.of(), flaws(schema, Files.readString(file)))));
    }

    @Test
    void theSchemaBites() throws IOException {
        // Given
        Path first = ShippedBank.questionFiles().getFirst();
        String bad = Files.readString(first).replaceFirst("(?m)^level: .*$", "level: wizard");
        // When
        List<Error> flaws = flaws(schema(), bad);
        // Then
        assertFalse(flaws.isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsComplete() {
        ContentLimits limits = new ContentLimits(TAXONOMY::knows);
        return ShippedBank.files().readQuestions().stream()
                .map(question -> DynamicTest.dynamicTest(question.slug(), () -> complete(question, limits)));
    }

    private static void complete(ShippedQuestion question, ContentLimits limits) {
        QuestionContent content = question.content();
        DraftContent draft = DraftContent.of(content);
        assertEquals(List.of(), limits.broken(draft));
        assertEquals(List.of(), Completeness.missing(draft));
        assertTrue(content.keyPoints().size() >= 4, "key points");
        assertTrue(content.criteria().size() >= 2, "criteria");
        assertTrue(content.hints().size() >= 2, "hints");
        assertTrue(kindsOfFollowUps(content).containsAll(Set.of("why", "what-if")), "follow-ups of both kinds");
        assertFalse(content.sources().isEmpty(), "sources");
        assertTrue(
                LocalDate.parse(question.reviewBy()).isAfter(LocalDate.parse(question.reviewedOn())), "review dates");
        content.criteria()
                .forEach(criterion -> assertEquals(
                        4,
                        new HashSet<>(criterion.anchors().values()).size(),
                        "anchors of " + criterion.id() + " differ"));
    }

    private static Set<String> kindsOfFollowUps(QuestionContent content) {
        return content.followUps().stream().map(QuestionContent.FollowUp::kind).collect(Collectors.toSet());
    }

    @Test
    void thereAreEnoughQuestionsOfEveryKind() {
        // When
        List<ShippedQuestion> questions = ShippedBank.files().readQuestions();
        // Then
        Map<Kind, Long> kinds =
                questions.stream().collect(Collectors.groupingBy(ShippedQuestion::kind, Collectors.counting()));
        assertTrue(questions.size() >= 150, () -> "only " + questions.size());
        for (Kind kind : Kind.values()) {
            assertTrue(kinds.getOrDefault(kind, 0L) >= 15, () -> "of kind " + kind.wireName() + ": " + kinds.get(kind));
        }
    }

    @Test
    void kitsHoldShippedQuestionsAndKeepToTheirTime() {
        // Given
        BankFiles files = ShippedBank.files();
        Map<String, ShippedQuestion> questions =
                files.readQuestions().stream().collect(Collectors.toMap(ShippedQuestion::slug, Function.identity()));
        // When
        List<ShippedKit> kits = files.readKits();
        // Then
        assertEquals(2, kits.size());
        for (ShippedKit kit : kits) {
            List<String> slugs =
                    kit.items().stream().map(ShippedKit.Place::question).toList();
            assertTrue(questions.keySet().containsAll(slugs), kit.slug());
            assertEquals(slugs.size(), new HashSet<>(slugs).size(), kit.slug());
            int minutes =
                    kit.items().stream().mapToInt(ShippedKit.Place::minutes).sum();
            assertTrue(minutes <= kit.minutes(), kit.slug() + " needs " + minutes);
            slugs.forEach(slug -> assertEquals(
                    kit.level(), requireNonNull(questions.get(slug)).level(), slug));
        }
    }

    @Test
    void theTaxonomyKnowsEveryCompetencyOfTheSchema() throws IOException {
        JsonNode competencies = new JsonMapper()
                .readTree(ShippedBank.FOLDER.resolve("question.schema.json").toFile())
                .at("/properties/competency/enum");
        Set<String> named = new HashSet<>();
        competencies.forEach(id -> named.add(id.asText()));
        assertEquals(named, TAXONOMY.competencies().stream().map(c -> c.id()).collect(Collectors.toSet()));
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ShippedBank.FOLDER.resolve("question.schema.json")), InputFormat.JSON);
    }

    /** Anchors may be numbered in YAML; JSON knows text keys only, which is how they are read. */
    private static List<Error> flaws(Schema schema, String yaml) throws IOException {
        JsonNode question = YAML.readTree(yaml);
        return schema.validate(question.toString(), InputFormat.JSON);
    }
}
