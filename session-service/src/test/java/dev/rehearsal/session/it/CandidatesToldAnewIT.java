package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a migration tells of interviews whose candidate has another id than was told when they were scheduled. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class CandidatesToldAnewIT extends FoundedCompany {

    private static final String MIGRATION = "/db/migration/V0109__candidates_told_anew.sql";

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    @Test
    void anInterviewWhoseLinkWasRenewedIsToldWithTheCandidateKnownHere() throws Exception {
        // Given: as a renewed link left it before candidates were known over several interviews
        String renewed = company.scheduled();
        String other = company.scheduled();
        var unused = company.join(renewed);
        assertFalse(company.invitationToken(renewed).isEmpty());
        UUID next = UUID.randomUUID();
        tenancy.runInOrganisation(company.id, () -> {
            database.update(
                    "insert into candidate (organisation_id, candidate_id, name) values (?, ?, 'Candidate One')",
                    company.id.value(),
                    next);
            database.update(
                    "update interview_session set candidate_id = ? where session_id = ?",
                    next,
                    UUID.fromString(renewed));
        });
        // When
        String migration = migration();
        QuarkusTransaction.requiringNew().run(() -> database.update(migration));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.SessionScheduled first = probe.await(
                    SessionEvent.SessionScheduled.class,
                    event -> event.session().toString().equals(renewed) && event.revision() == 1);
            SessionEvent.SessionScheduled told = probe.await(
                    SessionEvent.SessionScheduled.class,
                    event -> event.session().toString().equals(renewed) && event.revision() == 2);
            assertEquals(next, told.candidate().value());
            assertEquals(first.items(), told.items());
            assertEquals(first.startsAt(), told.startsAt());
            assertEquals(first.panel(), told.panel());
        }
        company.as(company.ann).get("/api/sessions/" + renewed).then().body("revision", equalTo(2));
        company.as(company.ann).get("/api/sessions/" + other).then().body("revision", equalTo(1));
    }

    private static String migration() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CandidatesToldAnewIT.class.getResourceAsStream(MIGRATION), MIGRATION)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
