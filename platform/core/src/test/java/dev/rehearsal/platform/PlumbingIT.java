package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class PlumbingIT {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource dataSource;

    private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    @Test
    void anEventIsSentAfterItsTransactionCommitsAndNeverWhenItRollsBack() {
        // Given
        SessionId abandoned = new SessionId(UUID.randomUUID());
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(organisation, () -> {
                    outbox.append(organisation, started(abandoned, 1), NOW);
                    throw new IllegalStateException("changed my mind");
                }));
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 1), NOW));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.await(SessionEvent.SessionStarted.class, e -> e.session().equals(session));
            assertTrue(probe.readToEnd().stream()
                    .noneMatch(r -> abandoned.toString().equals(r.key())));
        }
    }

    @Test
    void theSameIdIsSentOnce() {
        UUID id = Ids.derived(session, 1, "session.started.v1");
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, id, started(session, 1), NOW));
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, id, started(session, 1), NOW));
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 2), NOW));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.await(SessionEvent.SessionStarted.class, e -> e.session().equals(session) && e.position() == 2);
            assertEquals(
                    2,
                    probe.readToEnd().stream()
                            .filter(r -> session.toString().equals(r.key()))
                            .count());
        }
    }

    @Test
    void eventsOfOneKeyArriveInTheOrderTheyWereCommittedIn() throws Exception {
        // Given
        int writers = 4;
        int each = 25;
        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(threads.submit(() -> IntStream.range(0, each).forEach(i -> appendNext())));
            }
            for (Future<?> done : running) {
                done.get();
            }
        }
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            List<Long> positions =
                    probe
                            .awaitCount(
                                    PATIENCE,
                                    writers * each,
                                    r -> session.toString().equals(r.key()))
                            .stream()
                            .map(r -> ((SessionEvent.SessionStarted) r.event().data()).position())
                            .toList();
            assertEquals(LongRange.from(1, writers * each), positions);
        }
    }

    @Test
    void anEventThatComesTwiceIsAppliedOnce() throws Exception {
        // Given
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            CloudEvent event = publisher.publish(organisation, started(session, 1));
            // When
            publisher.publish(event);
            CloudEvent last = publisher.publish(organisation, started(session, 2));
            // Then
            awaitRemembered(last.id());
            assertEquals(List.of(event.id().toString(), last.id().toString()), remembered(organisation));
        }
    }

    @Test
    void whatCannotBeAppliedOrReadGoesToTheDeadLetterTopicAndThePartitionGoesOn() throws Exception {
        try (EventPublisher publisher = EventPublisher.ofThisRun();
                EventProbe deadLetters = EventProbe.on(Topics.SESSIONS + Topics.DEAD_LETTER_SUFFIX)) {
            // Given
            CloudEvent poison = publisher.publish(
                    organisation,
                    new SessionEvent.SessionRescheduled(
                            session,
                            List.of(new MemberId(UUID.randomUUID())),
                            NOW,
                            Remembering.UNLUCKY_MINUTES,
                            "UTC",
                            2));
            publisher.publish(
                    Topics.SESSIONS, session.toString(), poison.headers(), "not json".getBytes(StandardCharsets.UTF_8));
            // When
            CloudEvent next = publisher.publish(organisation, started(session, 3));
            // Then
            awaitRemembered(next.id());
            assertEquals(List.of(next.id().toString()), remembered(organisation));
            assertEquals(
                    2,
                    deadLetters
                            .awaitCount(PATIENCE, 2, r -> session.toString().equals(r.key()))
                            .size());
        }
    }

    @Test
    void whatTheDatabaseCannotTakeForNowIsTriedUntilItCanAndNothingIsBuriedMeanwhile() throws Exception {
        try (EventPublisher publisher = EventPublisher.ofThisRun();
                EventProbe deadLetters = EventProbe.on(Topics.SESSIONS + Topics.DEAD_LETTER_SUFFIX)) {
            // Given a disk that is full, on which nothing but reading works
            execute("create sequence refusals");
            execute("create function refuse() returns trigger language plpgsql as $$ begin perform nextval('refusals');"
                    + " raise exception 'no space left on device' using errcode = '53100'; end $$");
            execute("create trigger full_disk before insert on remembered for each row when (new.organisation_id = '"
                    + organisation + "') execute function refuse()");
            CloudEvent first = publisher.publish(organisation, started(session, 1));
            publisher.publish(
                    Topics.SESSIONS, session.toString(), first.headers(), "not json".getBytes(StandardCharsets.UTF_8));
            awaitRefusals(8);
            assertTrue(deadLetters.readToEnd().stream()
                    .noneMatch(r -> session.toString().equals(r.key())));
            // When
            execute("drop trigger full_disk on remembered");
            CloudEvent next = publisher.publish(organisation, started(session, 2));
            // Then
            awaitRemembered(next.id());
            assertEquals(List.of(first.id().toString(), next.id().toString()), remembered(organisation));
            deadLetters.await(r -> session.toString().equals(r.key()));
            assertEquals(
                    1,
                    deadLetters.readToEnd().stream()
                            .filter(r -> session.toString().equals(r.key()))
                            .count());
        }
    }

    @Test
    void rowsOfAnotherOrganisationAreNeitherSeenNorWritten() throws Exception {
        // Given
        OrganisationId other = new OrganisationId(UUID.randomUUID());
        tenancy.runInOrganisation(organisation, () -> remember(organisation, "mine"));
        // Then
        assertEquals(List.of("mine"), remembered(organisation));
        assertEquals(List.of(), remembered(other));
        assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(other, () -> remember(organisation, "forged")));
        try (Connection outside = dataSource.getConnection();
                ResultSet row = outside.createStatement().executeQuery("select count(*) from remembered")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement running = connection.createStatement();
                ResultSet row = running.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void awaitRefusals(long count) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number("select last_value from refusals") < count) {
            assertTrue(System.nanoTime() < deadline, "the event was not tried often enough in time");
            Thread.onSpinWait();
        }
    }

    private void appendNext() {
        tenancy.runInOrganisation(organisation, () -> {
            // The event's number is taken under the same lock that orders the key.
            outbox.append(organisation, started(session, counter.next(dataSource, session)), NOW);
        });
    }

    private final KeyCounter counter = new KeyCounter();

    private void remember(OrganisationId owner, String text) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into remembered (id, organisation_id, text) values (gen_random_uuid(), ?, ?)")) {
            insert.setObject(1, owner.value());
            insert.setString(2, text);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> remembered(OrganisationId reader) {
        return tenancy.inOrganisation(reader, () -> {
            try (Connection connection = dataSource.getConnection();
                    ResultSet row =
                            connection.createStatement().executeQuery("select text from remembered order by ctid")) {
                List<String> texts = new ArrayList<>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitRemembered(UUID event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!remembered(organisation).contains(event.toString())) {
            assertTrue(System.nanoTime() < deadline, "the event was not applied in time");
            Thread.onSpinWait();
        }
    }

    private static SessionEvent.SessionStarted started(SessionId session, long position) {
        return new SessionEvent.SessionStarted(session, position, NOW);
    }
}
