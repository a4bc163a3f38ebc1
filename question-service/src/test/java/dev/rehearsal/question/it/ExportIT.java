package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.exchange.FileFormat;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class ExportIT {

    private static final String OWN = "/api/questions/export?origin=own&format=";

    private final As author = As.newOrganisation("author");

    @ParameterizedTest
    @EnumSource
    void exportThenImportGivesTheSameBank(FileFormat format) {
        // Given
        author.drafts(Contents.complete().title("=SUM(A1)\u00e9"));
        author.publishes(Contents.complete().title("Second").level(Level.STAFF));
        author.drafts(Contents.complete().title("Third"));
        String file = author.get(OWN + format.wireName())
                .statusCode(200)
                .contentType(startsWith(format.mediaType()))
                .header("Content-Disposition", containsString("questions." + format.ending()))
                .extract()
                .asString();
        As other = As.newOrganisation("author");
        // When
        other.post("/api/imports", Map.of("name", "pasted", "format", "auto", "text", file))
                .statusCode(201)
                .body("created", equalTo(3));
        // Then
        assertEquals(file, other.get(OWN + format.wireName()).extract().asString());
    }

    @Test
    void draftsAreForTheirWriters() {
        // Given
        author.publishes(Contents.complete().title("Published"));
        String revised = author.publishes(Contents.complete().title("Before"));
        author.put("/api/questions/" + revised + "/draft", Map.of("revision", 2, "content", Map.of("title", "After")))
                .statusCode(200);
        author.drafts(Contents.complete().title("Draft"));
        // Then
        author.get(OWN + "json").body("questions.title", contains("After", "Draft", "Published"));
        author.colleague("interviewer").get(OWN + "json").body("questions.title", contains("Before", "Published"));
    }

    @Test
    void aFilterAndChosenIdsNarrowIt() {
        // Given
        String staff = author.publishes(Contents.complete().title("Staff").level(Level.STAFF));
        String senior = author.publishes(Contents.complete().title("Senior"));
        String foreign =
                As.newOrganisation("author").publishes(Contents.complete().title("Foreign"));
        // Then
        author.get(OWN + "json&level=staff").body("questions.title", contains("Staff"));
        author.get(OWN + "json&q=Seniorr").body("questions.title", contains("Senior"));
        author.get("/api/questions/export?format=json&id=" + staff + "&id=" + senior + "&id=" + foreign)
                .body("questions.title", contains("Senior", "Staff"));
        author.get("/api/questions/export?format=stone").statusCode(400).body("errors.field", contains("format"));
        author.get("/api/questions/export?level=guru").statusCode(400).body("errors.field", contains("level"));
    }

    @Test
    void theWholeBankHoldsTheBuiltInQuestions() {
        int built =
                author.get("/api/questions?origin=built-in&limit=1").extract().path("total");
        List<String> titles =
                author.get("/api/questions/export?format=json").extract().path("questions.title");
        assertEquals(built, titles.size());
        assertFalse(titles.isEmpty());
    }
}
