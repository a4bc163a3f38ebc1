package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class ImportJobsIT {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    private final As author = As.newOrganisation("author");
    private final String job = "/api/imports/jobs/" + UUID.randomUUID();

    @Test
    void aTextSentInPartsBecomesDraftsInTheBackground() {
        // Given
        begin(author, "bank.csv").body("status", equalTo("receiving")).body("created", equalTo(0));
        byte[] text = list(130).concat("too,many,cells,\u00e9\u4e16\n").getBytes(StandardCharsets.UTF_8);
        // A cut within a character.
        send(author, 0, Arrays.copyOf(text, text.length - 3));
        send(author, 1, Arrays.copyOfRange(text, text.length - 3, text.length)).body("parts", equalTo(2));
        // When
        start(author, 2).body("finishedAt", nullValue());
        // Then
        awaitStatus("done")
                .body("created", equalTo(130))
                .body("refused", equalTo(1))
                .body("items", equalTo(131))
                .body("bytes", equalTo(text.length))
                .body("bytesRead", equalTo(text.length))
                .body("finishedAt", notNullValue());
        author.get(job + "/remarks")
                .body("items.what", contains("refused"))
                .body("items[0].line", equalTo(132))
                .body("next", nullValue());
        author.get("/api/questions?origin=own&status=draft&limit=1")
                .body("total", equalTo(130))
                .body("items[0].version", nullValue());
        assertEquals(0, rows("import_part"));
    }

    @Test
    void theSameImportAgainMakesNothingTwice() {
        // Given
        whole(author, list(7));
        awaitStatus("done");
        // When
        begin(author, "bank.csv").body("status", equalTo("done"));
        start(author, 1).body("status", equalTo("done"));
        // Then
        author.get("/api/questions?origin=own").body("total", equalTo(7));
        author.request()
                .body(Map.of("name", "other.csv", "format", "auto"))
                .put(job)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-differs"));
        author.request()
                .contentType("application/octet-stream")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .put(job + "/text")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-started"));
    }

    @Test
    void anImportWhoseReplicaIsGoneIsTakenOverWhereItStood() {
        // Given
        begin(author, "bank.csv");
        send(author, 0, list(150).getBytes(StandardCharsets.UTF_8));
        inOrganisation("update import_job set status = 'running', place = 100, line = 101, created = 100");
        // When
        queue(0);
        // Then
        awaitStatus("done").body("created", equalTo(150)).body("items", equalTo(150));
        author.get("/api/questions?origin=own").body("total", equalTo(50));
    }

    @Test
    void anImportThatFailsAgainAndAgainBreaksOffAndCanBeContinued() {
        // Given
        begin(author, "bank.csv");
        send(author, 0, list(3).getBytes(StandardCharsets.UTF_8));
        inOrganisation("update import_job set status = 'running'");
        queue(3);
        awaitStatus("broken-off").body("reason", startsWith("It failed 3 times after line 0"));
        // When
        start(author, 1);
        // Then
        awaitStatus("done").body("created", equalTo(3)).body("reason", nullValue());
    }

    @Test
    void whatTheBankHasAlreadyIsFlaggedAndLeftOutIfWanted() {
        // Given
        whole(author, list(40));
        awaitStatus("done").body("similar", equalTo(0));
        String again = "/api/imports/jobs/" + UUID.randomUUID();
        // When
        author.put(again, Map.of("name", "again.csv", "format", "csv", "skipKnown", true))
                .statusCode(200);
        author.request()
                .contentType("application/octet-stream")
                .body(list(41).getBytes(StandardCharsets.UTF_8))
                .put(again + "/text")
                .then()
                .statusCode(200);
        author.post(again + "/start", Map.of("parts", 1)).statusCode(200);
        // Then
        awaitStatus(again, "done").body("created", equalTo(1)).body("known", equalTo(40));
        author.get(again + "/remarks?limit=30")
                .body("items", hasSize(30))
                .body("items.what", everyItem(equalTo("known")))
                .body("items.resembles", everyItem(notNullValue()))
                .body("next", notNullValue());
        String next = author.get(again + "/remarks?limit=30").extract().path("next");
        author.get(again + "/remarks?limit=30&cursor=" + next)
                .body("items", hasSize(10))
                .body("next", nullValue());
    }

    @Test
    void nothingStartsBeforeTheWholeTextIsThere() {
        begin(author, "bank.csv");
        author.post(job + "/start", Map.of("parts", 1)).statusCode(409);
        send(author, 1, "x".getBytes(StandardCharsets.UTF_8));
        author.post(job + "/start", Map.of("parts", 1))
                .statusCode(409)
                .body("type", equalTo("/problems/import-incomplete"));
        author.post(job + "/start", Map.of("parts", 129)).statusCode(400).body("errors.field", contains("parts"));
        author.request()
                .contentType("application/octet-stream")
                .body(new byte[1024 * 1024 + 1])
                .put(job + "/text")
                .then()
                .statusCode(413);
        author.request()
                .contentType("application/octet-stream")
                .body(new byte[1])
                .put(job + "/text?part=128")
                .then()
                .statusCode(400);
    }

    @Test
    void anOrganisationHasFiveImportsAtOnceAndSeesItsOwn() {
        for (int i = 0; i < 5; i++) {
            author.put("/api/imports/jobs/" + UUID.randomUUID(), Map.of("name", "a", "format", "auto"))
                    .statusCode(200);
        }
        author.put(job, Map.of("name", "a", "format", "auto"))
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-imports"));
        As other = As.newOrganisation("author");
        begin(other, "bank.csv");
        author.get(job).statusCode(404);
        author.get(job + "/remarks").statusCode(404);
        other.get(job + "/remarks").body("items", empty());
    }

    private ValidatableResponse begin(As who, String name) {
        return who.put(job, Map.of("name", name, "format", "auto")).statusCode(200);
    }

    private ValidatableResponse send(As who, int part, byte[] text) {
        return who.request()
                .contentType("application/octet-stream")
                .body(text)
                .put(job + "/text?part=" + part)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse start(As who, int parts) {
        return who.post(job + "/start", Map.of("parts", parts)).statusCode(200);
    }

    private void whole(As who, String text) {
        begin(who, "bank.csv");
        send(who, 0, text.getBytes(StandardCharsets.UTF_8));
        start(who, 1);
    }

    private ValidatableResponse awaitStatus(String status) {
        return awaitStatus(job, status);
    }

    private ValidatableResponse awaitStatus(String path, String status) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        ValidatableResponse read = author.get(path);
        while (!status.equals(read.extract().path("status")) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            read = author.get(path);
        }
        return read.body("status", equalTo(status));
    }

    /** As a replica leaves it that worked on the job and is gone. */
    private void queue(int attempts) {
        UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        database.update(
                "insert into import_queue (organisation, job, queued_at, claim, claimed_until, attempts)"
                        + " values (?, ?, now(), ?, now(), ?)",
                author.organisation(),
                id,
                UUID.randomUUID(),
                attempts);
    }

    private void inOrganisation(String sql) {
        tenancy.runInOrganisation(new OrganisationId(author.organisation()), () -> database.update(sql));
    }

    private int rows(String table) {
        return tenancy.inOrganisation(
                new OrganisationId(author.organisation()),
                () -> database.first("select count(*) as rows from " + table, row -> row.integer("rows"))
                        .orElse(-1));
    }

    /** Questions about as many different things. */
    private static String list(int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> String.join(
                        ",",
                        List.of(
                                "What is " + word(i) + " beside " + word(3 * i + 1_000) + "?",
                                word(7 * i + 5_000) + " " + word(11 * i + 9_000))))
                .collect(Collectors.joining("\n", "title,answer\n", "\n"));
    }

    private static String word(int number) {
        return "w" + Integer.toString(number, 2).replace('0', 'o').replace('1', 'k') + "x";
    }
}
