package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.copies.MemberCopies;
import dev.rehearsal.session.reminder.Reminding;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Interviewers are reminded of scorecards that they owe, so often and no more. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class RemindersIT extends EndedInterview {

    @Inject
    Reminding reminding;

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    @Inject
    MemberCopies members;

    @Test
    void whoOwesAScorecardIsRemindedOnceAtEachTime() {
        // Given
        String session = ended(company.plan());
        Instant end = endOf(session);
        submit(company.bob, session);
        // When
        lookAt(end.plus(Duration.ofHours(23)));
        assertEquals(List.of(), reminders(session));
        lookAt(end.plus(Duration.ofHours(24)));
        lookAt(end.plus(Duration.ofHours(26)));
        lookAt(end.plus(Duration.ofHours(73)));
        lookAt(end.plus(Duration.ofHours(200)));
        // Then
        assertEquals(List.of(company.ann + " 1", company.ann + " 2"), reminders(session));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.ScorecardDue last = probe.await(
                    SessionEvent.ScorecardDue.class,
                    event -> event.session().toString().equals(session) && event.number() == 2);
            assertEquals(new MemberId(company.ann), last.interviewer());
            assertEquals(
                    2,
                    probe.readToEnd().stream()
                            .filter(event ->
                                    session.equals(event.key()) && event.type().equals("scorecard.due.v1"))
                            .count());
        }
    }

    @Test
    void afterALongStopOnlyTheLastReminderIsGiven() {
        String session = ended();
        lookAt(endOf(session).plus(Duration.ofDays(5)));
        assertEquals(List.of(company.ann + " 2"), reminders(session));
    }

    @Test
    void nobodyIsRemindedWhereItIsNotWanted() {
        String session = ended();
        company.as(company.administrator)
                .body(Map.of(
                        "revision",
                        0,
                        "requireGym",
                        0,
                        "suggestions",
                        true,
                        "remind",
                        false,
                        "remindAfterHours",
                        List.of(1)))
                .put("/api/settings")
                .then()
                .statusCode(200);
        lookAt(endOf(session).plus(Duration.ofHours(2)));
        assertEquals(List.of(), reminders(session));
    }

    @Test
    void whoIsDisabledIsNotReminded() {
        // Given
        String session = ended();
        Instant end = endOf(session);
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(company.id, new MemberEvent.MemberDisabled(new MemberId(company.ann), 2));
        }
        Waiting.until(
                "the member is disabled here",
                () -> tenancy.inOrganisation(company.id, () -> members.isDisabled(company.ann)));
        // When
        lookAt(end.plus(Duration.ofHours(25)));
        // Then
        assertEquals(List.of(), reminders(session));
    }

    @Test
    void whoIsTakenOffThePanelInThatMomentIsNotReminded() throws Exception {
        // Given
        String session = ended(company.plan());
        Instant due = endOf(session).plus(Duration.ofHours(25));
        Thread looking = Thread.ofVirtual().unstarted(() -> lookAt(due));
        // When
        tenancy.runInOrganisation(company.id, () -> {
            database.update(
                    "update interview_session set panel = array[?::uuid] where session_id = ?",
                    company.bob,
                    UUID.fromString(session));
            looking.start();
            Waiting.until(
                    "somebody waits for the change, or has looked without waiting",
                    () -> !looking.isAlive()
                            || database.first("select 1 from pg_locks where not granted", row -> true)
                                    .isPresent());
        });
        assertTrue(looking.join(Duration.ofSeconds(60)));
        // Then
        assertEquals(List.of(company.bob + " 1"), reminders(session));
    }

    @Test
    void aSessionSaysSinceWhenAScorecardIsOwed() {
        String session = ended(company.plan());
        submit(company.bob, session);
        company.as(company.ann)
                .get("/api/sessions/" + session)
                .then()
                .body("panel.dueSince", contains(notNullValue(), nullValue()));
    }

    /** Other tests have left sessions as well. */
    private void lookAt(Instant now) {
        int most = 100;
        while (reminding.look(now) > 0 && most > 0) {
            most--;
        }
    }

    private Instant endOf(String session) {
        return Instant.parse(
                company.as(company.ann).get("/api/sessions/" + session).path("endedAt"));
    }

    private List<String> reminders(String session) {
        return tenancy.inOrganisation(
                company.id,
                () -> database.list(
                        "select member_id, number from reminder where session_id = ? order by number",
                        row -> row.uuid("member_id") + " " + row.integer("number"),
                        UUID.fromString(session)));
    }
}
