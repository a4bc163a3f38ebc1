package dev.rehearsal.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TestFactory
    Iterable<DynamicTest> documentsAreUpToDate() {
        // Run with -Drehearsal.update=true to write them anew.
        boolean update = Boolean.getBoolean("rehearsal.update");
        return GeneratedDocuments.all().entrySet().stream()
                .map(document -> DynamicTest.dynamicTest(document.getKey().toString(), () -> {
                    Path file = REPOSITORY.resolve(document.getKey());
                    if (update) {
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, document.getValue());
                    }
                    assertEquals(
                            document.getValue(), Files.readString(file), "write it anew with -Drehearsal.update=true");
                }))
                .toList();
    }

    @TestFactory
    Iterable<DynamicTest> everyFrozenSampleStillFitsItsTypeAndSchema() {
        return java.util.stream.StreamSupport.stream(EventTypes.all().spliterator(), false)
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    // Given
                    String sample = Files.readString(sample(type));
                    // When
                    Event event =
                            EventJson.read(sample.getBytes(java.nio.charset.StandardCharsets.UTF_8), type.record());
                    // Then
                    assertEquals(
                            JSON.readTree(sample), EventJson.tree(EventJson.write(event)), "reads and writes the same");
                    assertTrue(schema(type).validate(sample, InputFormat.JSON).isEmpty());
                    assertFalse(event.key().isBlank());
                }))
                .toList();
    }

    @Test
    void aSampleThatLacksARequiredFieldDoesNotFitItsSchema() throws IOException {
        EventTypes.EventType type = EventTypes.named("rating.recorded.v1").orElseThrow();
        ObjectNode sample = (ObjectNode) JSON.readTree(Files.readString(sample(type)));
        sample.remove("criterion");
        assertFalse(schema(type).validate(sample.toString(), InputFormat.JSON).isEmpty());
    }

    @Test
    void headersAndDataComeBackAsTheSameEvent() throws Exception {
        // Given
        SessionId session = new SessionId(UUID.randomUUID());
        Event event = new SessionEvent.SessionStarted(session, 3, Instant.parse("2026-11-21T10:00:00Z"));
        CloudEvent sent = new CloudEvent(
                UUID.randomUUID(),
                EventTypes.of(event).name(),
                "/session-service",
                Instant.parse("2026-11-21T10:00:01Z"),
                new OrganisationId(UUID.randomUUID()),
                event.key(),
                event);
        // When
        CloudEvent read = EventJson.read(sent.headers(), EventJson.write(event));
        // Then
        assertEquals(sent, read);
    }

    @Test
    void whatOrganisationsObserveOfTheSameQuestionHasKeysOfItsOwn() throws Exception {
        Event event = EventJson.read(
                Files.readAllBytes(
                        sample(EventTypes.named("question.observed.v1").orElseThrow())),
                ScoreEvent.QuestionObserved.class);
        OrganisationId one = new OrganisationId(UUID.randomUUID());
        assertNotEquals(event.key(one), event.key(new OrganisationId(UUID.randomUUID())));
        assertEquals(event.key(one), event.key(one));
    }

    @Test
    void anUnknownTypeAndAMissingHeaderAreUnreadable() {
        assertThrows(
                EventJson.UnreadableEvent.class, () -> EventJson.read(Map.of("ce_type", "nothing.v9"), new byte[0]));
        assertThrows(EventJson.UnreadableEvent.class, () -> EventJson.read(Map.of(), new byte[0]));
    }

    private static Path sample(EventTypes.EventType type) {
        return REPOSITORY.resolve("contracts/src/main/resources/samples/" + type.name() + ".json");
    }

    private static Schema schema(EventTypes.EventType type) throws IOException {
        String text = Files.readString(
                REPOSITORY.resolve("contracts/src/main/resources/schemas/" + type.name() + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }
}
