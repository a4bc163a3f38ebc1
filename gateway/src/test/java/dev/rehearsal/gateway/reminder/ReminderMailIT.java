package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.MemberChanges;
import dev.rehearsal.gateway.testing.InMovedTime;
import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders reach their readers by e-mail, once. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
@QuarkusTestResource(value = MailServerPort.class, restrictToAnnotatedClass = true)
class ReminderMailIT extends InMovedTime {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** As long as a letter rests. */
    private static final Duration REST = Duration.ofMinutes(1);

    @ConfigProperty(name = "test.mail-port", defaultValue = "0")
    int port;

    @Inject
    Team team;

    @Inject
    Database database;

    @Inject
    MemberChanges changes;

    @Inject
    ReminderCourier courier;

    @Inject
    Vertx vertx;

    private final SessionId session = new SessionId(UUID.randomUUID());
    private @Nullable MailServer opened;

    @BeforeEach
    void open() {
        opened = MailServer.open(port);
    }

    /** No letter is left for the tests that follow. */
    @AfterEach
    void close() {
        server().close();
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("update reminder_mail set status = 'dropped' where status = 'waiting'"));
    }

    @Test
    void aReminderIsSentOnceHoweverOftenItIsTold() {
        Member reader = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            // When
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            awaitStatus(1, "waiting");
            clock.move(REST);
            awaitStatus(1, "sent");
            publisher.publish(reader.organisation(), due(reader, 2, clock.instant()));
            awaitStatus(2, "waiting");
            clock.move(REST);
            awaitStatus(2, "sent");
        }
        // Then
        List<MailServer.Taken> letters = server().taken();
        assertEquals(2, letters.size());
        assertEquals("<" + reader.email().value() + ">", letters.getFirst().to().strip());
        String content = letters.getFirst().content();
        assertTrue(content.contains("/sessions/" + session + "/scorecard"), content);
        assertTrue(content.contains("Hello " + reader.name()), content);
    }

    @Test
    void aServerThatDoesNotTakeItIsTriedAgainAndGivenUpInTheEnd() throws Exception {
        Member reader = team.founder();
        server().refuseNext(1);
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            awaitStatus(1, "waiting");
            clock.move(REST);
            Services.await(LIMIT, () -> server().refused() == 1);
            clock.move(Duration.ofMinutes(2));
            deliver();
            awaitStatus(1, "sent");
            server().refuseNext(100);
            publisher.publish(reader.organisation(), due(reader, 2, clock.instant()));
            awaitStatus(2, "waiting");
            clock.move(REST);
            Services.await(LIMIT, () -> server().refused() == 2);
            for (int i = 0; i < 3; i++) {
                clock.move(Duration.ofHours(1));
                deliver();
            }
        }
        // Then
        awaitStatus(2, "failed");
        assertEquals(4, server().refused());
        assertEquals(1, server().taken().size());
    }

    @Test
    void aServerThatNeverAnswersIsTriedAgain() throws Exception {
        Member reader = team.founder();
        server().fallSilent(true);
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            awaitStatus(1, "waiting");
        }
        // When
        clock.move(REST);
        deliver();
        Services.await(LIMIT, () -> attempts() == 1 && server().metWithSilence() == 1);
        assertEquals("waiting", status(1));
        server().fallSilent(false);
        clock.move(Duration.ofMinutes(2));
        deliver();
        // Then
        awaitStatus(1, "sent");
        assertEquals(1, server().taken().size());
    }

    @Test
    void aLetterThatAServerTakesLongForIsNotSentByAnotherGatewayMeanwhile() throws Exception {
        // Given
        Member reader = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            for (int number = 1; number <= 4; number++) {
                publisher.publish(reader.organisation(), due(reader, number, Instant.now()));
            }
            awaitStatus(4, "waiting");
        }
        List<String> handedIn = new CopyOnWriteArrayList<>();
        // When: each letter takes half a minute here, and another gateway looks after each
        clock.move(REST);
        var unused = courier.deliver(letter -> {
            handedIn.add(letter.id());
            clock.move(Duration.ofSeconds(35));
            var others = courier.deliver(other -> handedIn.add(other.id()));
        });
        // Then
        for (int number = 1; number <= 4; number++) {
            awaitStatus(number, "sent");
        }
        List<String> ofThisSession =
                handedIn.stream().filter(id -> id.contains(session.toString())).toList();
        assertEquals(Set.copyOf(ofThisSession).size(), ofThisSession.size(), ofThisSession.toString());
        assertEquals(4, ofThisSession.size() + server().taken().size());
    }

    @Test
    void whoHasSubmittedOrLeftThePanelMeanwhileAndWhoIsDisabledGetNone() throws Exception {
        // Given
        Member founder = team.founder();
        Member prompt = team.colleague(founder, Role.INTERVIEWER);
        Member left = team.colleague(founder, Role.INTERVIEWER);
        Member gone = team.colleague(founder, Role.INTERVIEWER);
        changes.disable(new MemberChanges.Actor(founder.organisation(), founder.id()), gone.id());
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(founder.organisation(), due(prompt, 1, Instant.now()));
            publisher.publish(founder.organisation(), due(left, 5, Instant.now()));
            publisher.publish(founder.organisation(), due(gone, 7, Instant.now()));
            awaitStatus(7, "waiting");
            // When
            publisher.publish(
                    founder.organisation(),
                    new SessionEvent.ScorecardSubmitted(session, prompt.id(), Recommendation.YES, 1, Instant.now()));
            publisher.publish(
                    founder.organisation(),
                    new SessionEvent.SessionRescheduled(
                            session, List.of(prompt.id(), gone.id()), Instant.now(), 45, "UTC", 2));
            awaitStatus(1, "dropped");
            awaitStatus(5, "dropped");
            assertEquals("waiting", status(7));
        }
        clock.move(Duration.ofHours(1));
        deliver();
        // Then
        awaitStatus(7, "dropped");
        assertEquals(0, server().taken().size());
    }

    @Test
    void aReminderThatIsReadAfterTheSubmissionIsNotSent() {
        Member prompt = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    prompt.organisation(),
                    new SessionEvent.ScorecardSubmitted(session, prompt.id(), Recommendation.YES, 1, Instant.now()));
            // When
            publisher.publish(prompt.organisation(), due(prompt, 1, Instant.now()));
            publisher.publish(
                    prompt.organisation(),
                    new SessionEvent.ScorecardDue(session, new MemberId(UUID.randomUUID()), 2, Instant.now()));
            awaitStatus(2, "waiting");
        }
        // Then
        assertEquals("", status(1));
    }

    @Test
    void whatIsDaysOldIsNotSentAnyMore() {
        Member reader = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    reader.organisation(), due(reader, 1, Instant.now().minus(Duration.ofDays(3))));
            publisher.publish(reader.organisation(), due(reader, 2, Instant.now()));
            awaitStatus(2, "waiting");
        }
        assertEquals("", status(1));
    }

    private MailServer server() {
        return Objects.requireNonNull(opened);
    }

    /** As the gateway itself does from time to time. */
    private void deliver() throws InterruptedException {
        try (SmtpMailbox mailbox = new SmtpMailbox(
                vertx,
                SmtpAddress.parse("smtp://127.0.0.1:" + port + "?starttls=disabled"),
                "rehearsal@example.org",
                Duration.ofSeconds(5),
                null)) {
            var unused = courier.deliver(mailbox);
        }
    }

    private SessionEvent.ScorecardDue due(Member member, int number, Instant at) {
        return new SessionEvent.ScorecardDue(session, member.id(), number, at);
    }

    private void awaitStatus(int number, String status) {
        Services.await(LIMIT, () -> status(number).equals(status));
    }

    private String status(int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        "select status from reminder_mail where session_id = ? and number = ?",
                        row -> row.text("status"),
                        session.value(),
                        number))
                .orElse("");
    }

    private int attempts() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                        "select attempts from reminder_mail where session_id = ?",
                        row -> row.integer("attempts"),
                        session.value()))
                .orElse(0);
    }
}
