package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.QuestionDrift;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What scoring observes of a question is shown beside it. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Database database;

    private final As author = As.newOrganisation("author");
    private final EventPublisher publisher = EventPublisher.ofThisRun();

    @AfterEach
    void close() {
        publisher.close();
    }

    private CloudEvent observed(String question, long revision, int interviews, @Nullable QuestionDrift drift) {
        return publisher.publish(
                new OrganisationId(author.organisation()),
                new QuestionObserved(
                        QuestionId.of(question),
                        revision,
                        interviews,
                        96,
                        2.5,
                        0.5,
                        drift == null ? null : 0.41,
                        drift,
                        AT));
    }

    private void awaitInterviews(As who, String question, int interviews) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Integer seen;
        do {
            seen = who.get("/api/questions/" + question).extract().path("health.interviews");
            if (seen != null && seen == interviews) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("seen are " + seen + " interviews of " + question);
    }

    @Test
    void theHealthOfAQuestionIsThatOfItsLatestRevision() {
        // Given
        String question = author.publishes(Contents.complete());
        String other = author.publishes(Contents.complete());
        author.get("/api/questions/" + question).statusCode(200).body("health", nullValue());
        // When: a later revision overtakes an earlier one
        observed(question, 8, 24, new QuestionDrift(0.6, 0.2, 8));
        observed(question, 7, 23, null);
        observed(other, 1, 9, null);
        awaitInterviews(author, question, 24);
        awaitInterviews(author, other, 9);
        // Then
        author.get("/api/questions/" + question)
                .statusCode(200)
                .body("health.interviews", is(24))
                .body("health.ratings", is(96))
                .body("health.meanLevel", is(2.5f))
                .body("health.difficulty", is(0.5f))
                .body("health.discrimination.toDouble()", closeTo(0.41, 1e-6))
                .body("health.drift.interviews", is(8))
                .body("health.drift.notable", is(true))
                .body("health.at", equalTo(AT.toString()));
        author.get("/api/questions/" + other)
                .body("health.discrimination", nullValue())
                .body("health.drift", nullValue());
    }

    @Test
    void aDriftThatChanceMayGiveIsNotNotable() {
        String question = author.publishes(Contents.complete());
        observed(question, 1, 16, new QuestionDrift(-0.5, 0.2, 8));
        awaitInterviews(author, question, 16);
        author.get("/api/questions/" + question).body("health.drift.notable", is(false));
    }

    @Test
    void theInterviewsOfAnotherOrganisationSayNothing() {
        // Given: a question of the product, seen by both
        String question =
                author.get("/api/questions?origin=built-in&limit=1").extract().path("items[0].id");
        // When
        observed(question, 3, 12, null);
        awaitInterviews(author, question, 12);
        // Then
        As.newOrganisation("author")
                .get("/api/questions/" + question)
                .statusCode(200)
                .body("health", nullValue());
    }

    @Test
    void scoresOfSessionsInTheSameTopicArePassedOverWithoutATrace() {
        // Given a session of the question's key, so that its score lies before the observation in the same partition
        String question = author.publishes(Contents.complete());
        Summary nothing = new Summary(null, null, null, null, 0, 0);
        CloudEvent score = publisher.publish(
                new OrganisationId(author.organisation()),
                new SessionScored(
                        SessionId.of(question),
                        1,
                        nothing,
                        List.of(),
                        List.of(),
                        List.of(new MemberId(author.member())),
                        List.of(),
                        List.of(),
                        true,
                        AT));
        // When
        CloudEvent observation = observed(question, 1, 5, null);
        awaitInterviews(author, question, 5);
        // Then
        assertEquals(0, applied(score));
        assertEquals(1, applied(observation));
    }

    private int applied(CloudEvent event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.list(
                                "select 1 from inbox where consumer like 'question-health%' and event_id = ?",
                                row -> true, event.id())
                        .size());
    }
}
