package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.EventJson;
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
import org.flywaydb.core.Flyway;
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

    @Inject
    Flyway flyway;

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
    void anEventAsLargeAsTheTopicsTakeArrivesAndALargerOneFailsItsTransaction() throws Exception {
        // Given
        Event largest = called("x".repeat(Topics.MOST_EVENT_BYTES - EventJson.write(called("")).length));
        Event larger = called("x".repeat(Topics.MOST_EVENT_BYTES));
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, largest, NOW));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, larger, NOW)));
        // Then
        assertTrue(String.valueOf(refused.getMessage()).contains("more than the topics take"), refused.getMessage());
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            assertEquals(
                    largest,
                    probe.await(r -> session.toString().equals(r.key())).event().data());
        }
        UUID sent = UUID.fromString(awaitAnyRemembered());
        assertEquals(1, number("select count(*) from inbox where event_id = '" + sent + "'"));
    }

    @Test
    void anEventThatCanNeverBeSentIsSetAsideWithItsReasonAndThoseBehindItGoOn() throws Exception {
        // Given an event that came into the table past the check
        UUID stuck = UUID.randomUUID();
        execute("insert into outbox (id, topic, key, type, organisation_id, event_time, data) values ('" + stuck
                + "', '"
                + Topics.SESSIONS + "', '" + session + "', 'session.started.v1', '" + organisation
                + "', now(), convert_to(repeat('x', " + Topics.MOST_MESSAGE_BYTES + "), 'UTF8'))");
        // When
        tenancy.runInOrganisation(organisation, () -> outbox.append(organisation, started(session, 2), NOW));
        // Then
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.await(SessionEvent.SessionStarted.class, e -> e.session().equals(session));
        }
        assertEquals(
                1,
                number("select count(*) from outbox where id = '" + stuck + "' and published_at is null"
                        + " and set_aside_at is not null and set_aside_reason like '%RecordTooLarge%'"));
    }

    @Test
    void aMigrationOfThePlatformIsAppliedToADatabaseWhoseServiceIsFurther() throws Exception {
        // Given a schema as it was before the platform's second migration
        Flyway upgrade = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("upgrade")
                .load();
        upgrade.migrate();
        execute("alter table upgrade.outbox drop column set_aside_at, drop column set_aside_reason");
        execute("create index outbox_waiting on upgrade.outbox (seq) where published_at is null");
        execute("delete from upgrade.flyway_schema_history where version = '0002'");
        // When
        int applied = upgrade.migrate().migrationsExecuted;
        // Then
        assertEquals(1, applied);
        execute("select set_aside_reason from upgrade.outbox");
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
    void whatWasAppliedLongAgoIsForgotten() throws Exception {
        // Given
        execute("insert into inbox select 'long-ago', gen_random_uuid(), now() - interval '31 days'"
                + " from generate_series(1, 2500)");
        execute("insert into inbox values ('not-so-long-ago', gen_random_uuid(), now() - interval '29 days')");
        // When, Then
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from inbox where consumer = 'long-ago'") > 0) {
            assertTrue(System.nanoTime() < deadline, "it was not purged in time");
            Thread.onSpinWait();
        }
        assertEquals(1, number("select count(*) from inbox where consumer = 'not-so-long-ago'"));
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

    private String awaitAnyRemembered() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (remembered(organisation).isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "no event was applied in time");
            Thread.onSpinWait();
        }
        return remembered(organisation).getFirst();
    }

    private void awaitRemembered(UUID event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!remembered(organisation).contains(event.toString())) {
            assertTrue(System.nanoTime() < deadline, "the event was not applied in time");
            Thread.onSpinWait();
        }
    }

    private SessionEvent.SessionRescheduled called(String zone) {
        return new SessionEvent.SessionRescheduled(session, List.of(new MemberId(new UUID(0, 1))), NOW, 45, zone, 1);
    }

    private static SessionEvent.SessionStarted started(SessionId session, long position) {
        return new SessionEvent.SessionStarted(session, position, NOW);
    }
}
