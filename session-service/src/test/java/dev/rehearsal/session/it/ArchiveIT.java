package dev.rehearsal.session.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class ArchiveIT {

    @Inject
    Archive archive;

    @Inject
    Tenancy tenancy;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void aPoisonousRecordGoesToTheDeadLettersAndThePartitionGoesOn() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                EventPublisher publisher = EventPublisher.ofThisRun();
                EventProbe letters = EventProbe.on(Topics.SESSION_LOG + Topics.DEAD_LETTER_SUFFIX)) {
            ann.act("joined", "{\"name\":\"\"}");
            // When
            publisher.publish(
                    Topics.SESSION_LOG,
                    session,
                    Map.of("organisation", company.id.toString()),
                    "poison".getBytes(StandardCharsets.UTF_8));
            long position = ann.act("chatted", "{\"text\":\"goes on\"}")
                    .path("position")
                    .asLong();
            // Then
            Received letter = letters.await(received -> session.equals(received.key()));
            assertEquals("poison", letter.text());
            assertEquals("session-archivist", letter.headers().get("dlt_consumer"));
            assertTrue(letter.headers().getOrDefault("dlt_reason", "").startsWith("unreadable"), letter.toString());
            awaitArchived(company.id, session, position);
        }
    }

    @Test
    void whatTheDatabaseCannotTakeForNowIsArchivedWhenItCanAtThePositionItHasInTheRoom() {
        // Given a standby that only reads
        Company company = Company.found();
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)));
                EventProbe letters = EventProbe.on(Topics.SESSION_LOG + Topics.DEAD_LETTER_SUFFIX)) {
            long joined = ann.act("joined", "{\"name\":\"\"}").path("position").asLong();
            awaitArchived(company.id, session, joined);
            change("create sequence refusals");
            change("create function refuse() returns trigger language plpgsql as $$ begin perform nextval('refusals');"
                    + " raise exception 'read-only transaction' using errcode = '25006'; end $$");
            change("create trigger read_only before insert on room_entry for each row when (new.session_id = '"
                    + session + "') execute function refuse()");
            long said =
                    ann.act("chatted", "{\"text\":\"kept\"}").path("position").asLong();
            Waiting.until("it was tried often enough", () -> refusals() >= 8);
            // When
            change("drop trigger read_only on room_entry");
            long last = ann.act("chatted", "{\"text\":\"goes on\"}")
                    .path("position")
                    .asLong();
            // Then
            awaitArchived(company.id, session, last);
            assertEquals(said + 1, last);
            tenancy.runInOrganisation(
                    company.id,
                    () -> assertEquals(
                            last, archive.load(SessionId.of(session), 0).room().position()));
            assertTrue(letters.readToEnd().stream().noneMatch(letter -> session.equals(letter.key())));
        }
    }

    @Test
    void anArchivistThatIsNoLongerInChargeAsksAgainAndDoublesNothing() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            long before = ann.act("started", "{}").path("position").asLong();
            awaitArchived(company.id, session, before);
            // When somebody else has moved the offsets
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            database.update("update archivist_offset set next_offset = greatest(next_offset - 2, 0)"));
            long after = ann.act("ended", "{}").path("position").asLong();
            // Then
            awaitArchived(company.id, session, after);
        }
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.awaitCount(
                    Duration.ofSeconds(20),
                    4,
                    event -> session.equals(event.key()) && !event.type().isEmpty());
            assertEquals(
                    4,
                    probe.readToEnd().stream()
                            .filter(event -> session.equals(event.key()))
                            .count());
        }
    }

    @Test
    void ofWhatIsRefusedOnlyTheLastOfEachClientIsKept() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        Company.Joined joined = company.join(session);
        UUID client;
        long last;
        try (RoomClient candidate = RoomClient.open(Dial.to(port, session, company.candidateToken(joined)));
                RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            candidate.act("joined", "{\"name\":\"\"}");
            // When
            for (int i = 0; i < 30; i++) {
                candidate.refused("chatted", "{\"text\":\"let me in\"}");
            }
            client = candidate.client();
            last = candidate.lastSeq();
            awaitArchived(
                    company.id,
                    session,
                    ann.act("joined", "{\"name\":\"\"}").path("position").asLong());
        }
        // Then
        List<Long> kept = tenancy.inOrganisation(
                company.id,
                () -> database.list(
                        "select seq from room_refusal where session_id = ? and client = ?",
                        row -> row.number("seq"),
                        UUID.fromString(session),
                        client));
        assertEquals(List.of(last), kept);
        Archive.Loaded loaded = tenancy.inOrganisation(company.id, () -> archive.load(SessionId.of(session), 0));
        assertEquals(
                last, loaded.room().acknowledged(new ParticipantId(UUID.fromString(joined.participant())), client));
    }

    @Test
    void anotherOrganisationSeesNoRowOfIt() {
        // Given
        Company company = Company.found();
        String session = company.scheduled();
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            awaitArchived(
                    company.id,
                    session,
                    ann.act("joined", "{\"name\":\"\"}").path("position").asLong());
        }
        // When, Then
        for (String table : new String[] {
            "room_entry", "interview_session", "candidate", "kit", "question_version", "member", "invitation"
        }) {
            String count = "select count(*) as rows from " + table + " where organisation_id = ?";
            assertTrue(rows(company.id, count, company.id) > 0 || table.equals("invitation"), table);
            assertEquals(0, rows(new OrganisationId(UUID.randomUUID()), count, company.id), table);
        }
    }

    private void change(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.update(statement));
    }

    private long refusals() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first("select last_value from refusals", row -> row.number("last_value"))
                        .orElse(0L));
    }

    private long rows(OrganisationId as, String count, OrganisationId of) {
        return tenancy.inOrganisation(
                as,
                () -> database.first(count, row -> row.number("rows"), of.value())
                        .orElse(-1L));
    }

    private void awaitArchived(OrganisationId organisation, String session, long position) {
        Waiting.until(
                "position " + position + " is archived",
                () -> tenancy.inOrganisation(organisation, () -> archive.lastPosition(SessionId.of(session)))
                        >= position);
    }
}
