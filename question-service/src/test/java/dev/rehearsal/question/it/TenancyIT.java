package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class TenancyIT {

    private static final List<String> TABLES = List.of(
            "question",
            "question_version",
            "kit",
            "guide_import",
            "asked_question",
            "candidate_session",
            "erased_candidate",
            "question_history",
            "review_comment",
            "error_report",
            "editorial_rules",
            "import_job",
            "import_part",
            "import_remark");

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    private final As author = As.newOrganisation("author");

    @Test
    void aQueryWithoutAnOrganisationReturnsNothing() throws Exception {
        // Given
        author.publishes(Contents.complete());
        // When
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : TABLES) {
                var rows = statement.executeQuery("select count(*) from " + table);
                assertTrue(rows.next());
                // Then
                assertEquals(0, rows.getInt(1), table);
            }
        }
    }

    @Test
    void everyTableOfADomainIsBoundByRowLevelSecurityOwnerIncluded() {
        List<String> bound = tenancy.inOrganisation(
                organisation(author),
                () -> database.list(
                        "select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname",
                        row -> row.text("relname")));
        assertTrue(bound.containsAll(TABLES), bound::toString);
        List<String> withOrganisation = tenancy.inOrganisation(
                organisation(author),
                () -> database.list(
                        "select table_name from information_schema.columns where column_name = 'organisation_id'"
                                + " and table_schema = 'public' and table_name <> 'outbox'",
                        row -> row.text("table_name")));
        // What search reads by views that bind it to the organisation (ADR 19).
        assertEquals(
                List.of("findable_question", "findable_word", "question_index", "search_word"),
                withOrganisation.stream()
                        .filter(name -> !bound.contains(name))
                        .sorted()
                        .toList());
    }

    @Test
    void theViewsThatSearchReadsShowTheOrganisationsOwnAndTheBuiltInRowsAlone() {
        // Given
        author.publishes(Contents.complete().title("Ourxyzzy"));
        As.newOrganisation("author").publishes(Contents.complete().title("Zorblaxes"));
        for (String view : List.of("findable_question", "findable_word")) {
            // When
            List<String> owners = tenancy.inOrganisation(
                    organisation(author),
                    () -> database.list(
                            "select distinct cast(organisation_id as text) as owner from " + view,
                            row -> row.text("owner")));
            // Then
            assertEquals(
                    List.of(Tenancy.BUILT_IN.toString(), author.organisation().toString()),
                    owners.stream().sorted().toList());
        }
        author.get("/api/questions?q=ourxyzzy").body("total", equalTo(1));
        author.get("/api/questions?q=zorblaxes").body("total", equalTo(0));
        author.get("/api/questions?q=-ourxyzzy&origin=own").body("total", equalTo(0));
    }

    @Test
    void noProgramReadsBehindTheViews() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> reading = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).matches("(?s).*(question_index|search_word).*"))
                    .toList();
            assertEquals(List.of(), reading);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOrganisationSeesItsOwnRowsAndTheBuiltInOnes() {
        // Given
        author.publishes(Contents.complete());
        As.newOrganisation("author").publishes(Contents.complete());
        // When
        List<String> owners = tenancy.inOrganisation(
                organisation(author),
                () -> database.list(
                        "select distinct cast(organisation_id as text) as owner from question",
                        row -> row.text("owner")));
        // Then
        assertEquals(
                List.of(Tenancy.BUILT_IN.toString(), author.organisation().toString()),
                owners.stream().sorted().toList());
    }

    @Test
    void rowsOfOthersCannotBeWritten() {
        // Given
        author.publishes(Contents.complete());
        String foreign = As.newOrganisation("author").publishes(Contents.complete());
        // When
        int changed = tenancy.inOrganisation(
                organisation(author),
                () -> database.update("update question set title = 'mine now' where id = cast(? as uuid)", foreign));
        int builtIn = tenancy.inOrganisation(
                organisation(author),
                () -> database.update(
                        "update question set title = 'mine now' where organisation_id = ?", Tenancy.BUILT_IN.value()));
        // Then
        assertEquals(0, changed);
        assertEquals(0, builtIn);
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(
                        organisation(author),
                        () -> database.update("update question set organisation_id = ?", Tenancy.BUILT_IN.value())));
    }

    @Test
    void nobodyActsForTheProductItself() {
        As impostor = new As(Tenancy.BUILT_IN.value(), author.member(), "administrator");
        impostor.post("/api/questions", Map.of("content", Map.of("title", "Planted")))
                .statusCode(403);
        impostor.get("/api/questions").statusCode(403);
    }

    private static OrganisationId organisation(As who) {
        return new OrganisationId(who.organisation());
    }
}
