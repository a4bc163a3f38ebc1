package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.stream.ScoreStreams;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StreamIT.FewStreams.class)
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class StreamIT {

    public static class FewStreams implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rehearsal.scores.streams.maximum", "5",
                    "rehearsal.scores.streams.per-member", "2",
                    "rehearsal.scores.streams.keep-alive", "PT0.5S");
        }
    }

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId REVIEWER = member(9);

    @Inject
    ScoreStreams streams;

    private final Tenant tenant = new Tenant();
    private final List<ScoreReader> readers = new ArrayList<>();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());
    private final Interview interview =
            new Interview().scheduled(ANNA, BEN).asked(drift, "monitoring", 1, "depth:1", "proof:1");

    @AfterEach
    void close() {
        readers.forEach(ScoreReader::close);
        Waiting.until(() -> streams.count() == 0);
        tenant.close();
    }

    @Test
    void theScoreComesAtOnceAndAgainWithEveryRating() {
        // Given
        tenant.play(interview);
        ScoreReader reader = open(REVIEWER, "reviewer");
        assertEquals(200, reader.response().statusCode());
        assertEquals(
                "no-store",
                reader.response().headers().firstValue("Cache-Control").orElse(""));
        assertTrue(reader.response()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("text/event-stream"));
        ScoreReader.Message first = reader.await(message -> "score".equals(message.event()));
        assertEquals("2", first.id());
        assertTrue(first.json().path("composite").path("value").isNull());
        // When
        rate(ANNA, "depth", 4, 10);
        // Then
        JsonNode next = reader.nextScore();
        assertEquals(3, next.path("revision").asLong());
        assertEquals("full", next.path("viewer").asText());
        assertEquals(4.0, next.path("composite").path("value").asDouble());
        // When
        rate(BEN, "depth", 2, 11);
        // Then
        assertEquals(3.0, reader.nextScore().path("composite").path("value").asDouble());
    }

    @Test
    void aPanelMemberIsShownTheOwnScoreAndAfterSubmittingAllOfItOnTheSameStream() {
        // Given
        tenant.play(interview);
        ScoreReader reader = open(ANNA, "interviewer", "reviewer");
        assertEquals("own", reader.nextScore().path("viewer").asText());
        // When
        rate(BEN, "depth", 1, 10);
        rate(ANNA, "depth", 4, 11);
        // Then
        JsonNode own = reader.nextScore();
        assertEquals("own", own.path("viewer").asText());
        assertEquals(4.0, own.path("composite").path("value").asDouble());
        assertFalse(own.toString().contains(BEN.toString()));
        // When
        tenant.publish(
                new SessionEvent.ScorecardSubmitted(interview.session(), ANNA, Recommendation.YES, 2, Instant.now()));
        // Then
        JsonNode full = reader.score(score -> score.path("viewer").asText().equals("full"));
        assertEquals(2.5, full.path("composite").path("value").asDouble());
        assertEquals(2, full.path("byInterviewer").size());
    }

    @Test
    void signsOfLifeKeepTheConnectionOpenAndCarryNoScoreTwice() {
        // Given
        tenant.play(interview);
        ScoreReader reader = open(REVIEWER, "reviewer");
        // When
        reader.await(message -> "keep-alive".equals(message.comment()));
        reader.await(message -> "keep-alive".equals(message.comment()));
        // Then
        assertEquals(
                1,
                reader.seen().stream()
                        .filter(message -> "score".equals(message.event()))
                        .count());
    }

    @Test
    void theStreamEndsWithTheAccessToken() {
        // Given
        tenant.play(interview);
        NumericDate soon = NumericDate.now();
        soon.addSeconds(2);
        String token = tenant.tokens()
                .token(tenant.organisation().value(), REVIEWER.value())
                .roles("reviewer")
                .claim("exp", soon.getValue())
                .text();
        // When
        ScoreReader reader = open(token);
        reader.nextScore();
        // Then
        reader.awaitEnd();
        assertTrue(Instant.now().getEpochSecond() >= soon.getValue());
        Waiting.until(() -> streams.count() == 0);
    }

    @Test
    void theStreamEndsWhenTheMemberIsDisabled() {
        // Given
        MemberId member = new MemberId(UUID.randomUUID());
        tenant.play(interview);
        ScoreReader reader = open(member, "reviewer");
        reader.nextScore();
        // When
        tenant.publish(new MemberEvent.MemberDisabled(member, 2));
        // Then
        reader.awaitEnd();
    }

    @Test
    void theStreamEndsWhenARoleIsTakenFromTheMemberAndTheOldTokenOpensNoOther() {
        // Given
        MemberId member = new MemberId(UUID.randomUUID());
        tenant.publish(new MemberEvent.MemberChanged(member, Set.of(Role.REVIEWER, Role.AUTHOR), 1));
        tenant.play(interview);
        String token = tenant.token(member, "reviewer", "author");
        ScoreReader reader = open(token);
        reader.nextScore();
        // When
        tenant.publish(new MemberEvent.MemberChanged(member, Set.of(Role.AUTHOR), 2));
        // Then
        reader.awaitEnd();
        assertEquals(401, open(token).response().statusCode());
    }

    @Test
    void theStreamEndsWhenTheMemberLeavesThePanel() {
        // Given
        tenant.play(interview);
        ScoreReader reader = open(ANNA, "interviewer");
        reader.nextScore();
        // When
        tenant.publish(interview.rescheduled(BEN).events().getLast());
        // Then
        reader.awaitEnd();
        assertEquals(404, open(ANNA, "interviewer").response().statusCode());
    }

    @Test
    void thereAreOnlySoManyStreamsForAMemberAndForAll() {
        // Given
        tenant.play(interview);
        for (int i = 0; i < 2; i++) {
            open(REVIEWER, "reviewer").nextScore();
        }
        // When
        ScoreReader third = open(REVIEWER, "reviewer");
        // Then
        assertEquals(429, third.response().statusCode());
        assertEquals("5", third.response().headers().firstValue("Retry-After").orElse(""));
        assertTrue(text(third).contains("/problems/too-many-requests"));
        // When
        for (int i = 0; i < 3; i++) {
            open(member(20 + i), "reviewer").nextScore();
        }
        ScoreReader sixth = open(member(30), "reviewer");
        // Then
        assertEquals(503, sixth.response().statusCode());
        assertTrue(text(sixth).contains("/problems/unavailable"));
        // When
        readers.getFirst().close();
        // Then
        Waiting.until(() -> streams.count() < 5);
        assertEquals(200, open(member(31), "reviewer").response().statusCode());
    }

    @Test
    void refusalsAreProblemsThoughEventsWereAskedFor() {
        // Given
        tenant.play(interview);
        // When
        ScoreReader reader = open(member(77), "interviewer");
        // Then
        assertEquals(404, reader.response().statusCode());
        assertTrue(reader.response()
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json"));
    }

    private void rate(MemberId interviewer, String criterion, int level, long position) {
        tenant.publish(new SessionEvent.RatingRecorded(
                interview.session(), interviewer, drift, 1, criterion, level, position, Instant.now()));
    }

    private ScoreReader open(MemberId member, String... roles) {
        return open(tenant.token(member, roles));
    }

    private ScoreReader open(String token) {
        ScoreReader reader = new ScoreReader("http://localhost:" + RestAssured.port, interview.session(), token);
        readers.add(reader);
        return reader;
    }

    private static String text(ScoreReader reader) {
        try {
            return new String(reader.response().body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
