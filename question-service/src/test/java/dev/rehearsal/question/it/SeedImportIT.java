package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rehearsal.question.imports.SeedFolder;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Imports the two public guides one after the other, as an author would, where they are at hand. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
@EnabledIf(value = "seedsAreThere", disabledReason = "the public guides are not in ../shared/seeds")
class SeedImportIT {

    static boolean seedsAreThere() {
        return SeedFolder.find().isPresent();
    }

    private final As author = As.newOrganisation("author");

    @Test
    void bothGuidesBecomeDraftsAndTheAuditedDuplicatesAreFlagged() throws IOException {
        // Given
        Map<String, String> titles = new HashMap<>();
        Map<String, Set<String>> links = new HashMap<>();
        // When
        importGuide("000_4a3e30a4d3ffd1f3.txt", "senior", 10, 0, titles, links);
        importGuide("001_1bf109ed43e6edf6.txt", "intermediate", 57, 18, titles, links);
        // Then
        author.get("/api/questions?origin=own&status=draft")
                .body("total", equalTo(67))
                .body("facets.level.find { it.value == 'senior' }.count", equalTo(10))
                .body("facets.level.find { it.value == 'intermediate' }.count", equalTo(57));
        JsonNode audit = new YAMLMapper()
                .readTree(SeedFolder.find().orElseThrow().resolve("audit.yaml").toFile());
        for (JsonNode group : audit.get("duplicate_groups")) {
            assertLinked(group, titles, links);
        }
    }

    private void importGuide(
            String file,
            String level,
            int questions,
            int withCode,
            Map<String, String> titles,
            Map<String, Set<String>> links)
            throws IOException {
        String text = Files.readString(SeedFolder.find().orElseThrow().resolve(file));
        Map<String, Object> request = Map.of("name", file, "format", "auto", "text", text);
        ValidatableResponse preview =
                author.post("/api/imports/preview", request).statusCode(200).body("found", equalTo(questions));
        List<Map<String, Object>> items = preview.extract().path("items");
        int code = 0;
        for (Map<String, Object> item : items) {
            assertEquals(level, item.get("level"));
            String id = "%s-%02d".formatted(level, (Integer) item.get("number"));
            titles.put((String) item.get("title"), id);
            code += Boolean.TRUE.equals(item.get("hasCode")) ? 1 : 0;
            links.put(id, similarTitles(item));
        }
        assertEquals(withCode, code);
        author.post("/api/imports", request).statusCode(201).body("created", equalTo(questions));
    }

    private static Set<String> similarTitles(Map<String, Object> item) {
        Set<String> similar = new HashSet<>();
        for (Object other : (List<?>) item.getOrDefault("similar", List.of())) {
            similar.add((String) ((Map<?, ?>) other).get("title"));
        }
        return similar;
    }

    /** Every member of a group is reached from the first, over links in either direction. */
    private static void assertLinked(JsonNode group, Map<String, String> titles, Map<String, Set<String>> links) {
        List<String> members = new ArrayList<>();
        group.get("ids").forEach(id -> members.add(id.asText()));
        Set<String> reached = new HashSet<>(Set.of(members.getFirst()));
        for (int round = 0; round < members.size(); round++) {
            for (String a : members) {
                for (String title : links.getOrDefault(a, Set.of())) {
                    String b = titles.get(title);
                    if (b != null && members.contains(b) && (reached.contains(a) || reached.contains(b))) {
                        reached.add(a);
                        reached.add(b);
                    }
                }
            }
        }
        assertTrue(reached.containsAll(members), () -> group.get("group").asText() + ": only " + reached);
    }
}
