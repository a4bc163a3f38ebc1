package dev.rehearsal.gateway.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.UUID;
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

    @AfterEach
    void close() {
        server().close();
    }

    @Test
    void aReminderIsSentOnceHoweverOftenItIsTold() {
        Member reader = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            // When
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            publisher.publish(reader.organisation(), due(reader, 1, Instant.now()));
            awaitStatus(1, "sent");
            publisher.publish(reader.organisation(), due(reader, 2, Instant.now()));
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
            Services.await(LIMIT, () -> server().refused() == 1);
            clock.move(Duration.ofMinutes(2));
            deliver();
            awaitStatus(1, "sent");
            server().refuseNext(100);
            publisher.publish(reader.organisation(), due(reader, 2, clock.instant()));
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
    void whoHasSubmittedMeanwhileAndWhoIsDisabledGetNone() throws Exception {
        // Given
        Member founder = team.founder();
        Member prompt = team.colleague(founder, Role.INTERVIEWER);
        Member gone = team.colleague(founder, Role.INTERVIEWER);
        changes.disable(new MemberChanges.Actor(founder.organisation(), founder.id()), gone.id());
        server().refuseNext(1);
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(founder.organisation(), due(prompt, 1, Instant.now()));
            Services.await(LIMIT, () -> server().refused() == 1);
            // When
            publisher.publish(
                    founder.organisation(),
                    new SessionEvent.ScorecardSubmitted(session, prompt.id(), Recommendation.YES, 1, Instant.now()));
            publisher.publish(founder.organisation(), due(gone, 7, Instant.now()));
            awaitStatus(1, "dropped");
            awaitStatus(7, "dropped");
        }
        clock.move(Duration.ofHours(1));
        deliver();
        // Then
        assertEquals(0, server().taken().size());
    }

    @Test
    void whatIsDaysOldIsNotSentAnyMore() {
        Member reader = team.founder();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    reader.organisation(), due(reader, 1, Instant.now().minus(Duration.ofDays(3))));
            publisher.publish(reader.organisation(), due(reader, 2, Instant.now()));
            awaitStatus(2, "sent");
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
                LIMIT)) {
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
}
