package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events on their way in. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class InboxIT extends Plumbing {

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

    private void awaitRefusals(long count) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (number("select last_value from refusals") < count) {
            assertTrue(System.nanoTime() < deadline, "the event was not tried often enough in time");
            Thread.onSpinWait();
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
}
