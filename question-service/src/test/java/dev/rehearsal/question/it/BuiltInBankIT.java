package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.builtin.BankFiles;
import dev.rehearsal.question.builtin.BankLoader;
import dev.rehearsal.question.builtin.db.LoadAtStart;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class BuiltInBankIT {

    private static final Path BANK = Path.of("src/main/resources/bank");
    private static final String SLUG = "validation-score-optimism";

    @Inject
    LoadAtStart atStart;

    private final As author = As.newOrganisation("author");

    @Test
    void theShippedBankIsLoadedAtTheStartAndTold() throws IOException {
        // Given
        BankFiles files = files();
        // When
        String id = BankLoader.id(SLUG).toString();
        // Then
        author.get("/api/questions/" + id)
                .statusCode(200)
                .body("builtIn", equalTo(true))
                .body("status", equalTo("published"))
                .body("content.level", equalTo("junior"));
        try (EventProbe probe = EventProbe.on(Topics.QUESTIONS)) {
            List<Received> published = probe.awaitCount(
                    Duration.ofSeconds(30),
                    files.questions().size(),
                    r -> r.type().equals("question.published.v1")
                            && r.event().organisation().equals(Tenancy.BUILT_IN));
            assertTrue(published.stream().anyMatch(r -> id.equals(r.key())));
            assertEquals(
                    2,
                    probe.awaitCount(
                                    Duration.ofSeconds(30),
                                    2,
                                    r -> r.type().equals("kit.saved.v1")
                                            && r.event().organisation().equals(Tenancy.BUILT_IN))
                            .size());
        }
    }

    @Test
    void loadingAgainDoesNothingAndAChangeBecomesTheNextVersion() throws IOException {
        // Given
        BankFiles files = files();
        assertFalse(atStart.load(files), "the bank of this build is loaded already");
        TreeMap<String, byte[]> changed = new TreeMap<>(files.questions());
        String text = new String(changed.get(SLUG + ".yaml"), StandardCharsets.UTF_8);
        changed.put(
                SLUG + ".yaml",
                text.replaceFirst("(?m)^difficulty: \\d", "difficulty: 5").getBytes(StandardCharsets.UTF_8));
        // When
        String path = "/api/questions/" + BankLoader.id(SLUG);
        int before = author.get(path).extract().path("version");
        assertTrue(atStart.load(new BankFiles(changed, files.kits())));
        // Then
        author.get(path).body("version", equalTo(before + 1)).body("content.difficulty", equalTo(5));
        assertTrue(atStart.load(files), "and back again");
        author.get(path).body("version", equalTo(before + 2));
        author.get(path + "/versions").body("items.size()", equalTo(before + 2));
    }

    private static BankFiles files() throws IOException {
        TreeMap<String, byte[]> questions = new TreeMap<>();
        try (Stream<Path> files = Files.list(BANK.resolve("questions"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                questions.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new BankFiles(questions, Files.readAllBytes(BANK.resolve("kits.yaml")));
    }
}
