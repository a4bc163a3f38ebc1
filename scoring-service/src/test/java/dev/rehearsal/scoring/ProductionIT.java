package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.testkit.RealServices;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service, with the memory it has in production, killed and started again. */
class ProductionIT {

    private static final RealServices SERVERS = new RealServices();
    private static final MemberId ANNA = member(1);
    private static final MemberId REVIEWER = member(9);
    private static Map<String, String> settings = Map.of();

    private final Tenant tenant = new Tenant();
    private final List<Replica> replicas = new ArrayList<>();

    @BeforeAll
    static void startServers() {
        SERVERS.init(Map.of("database", "scores"));
        settings = SERVERS.start();
    }

    @AfterAll
    static void stopServers() {
        SERVERS.stop();
    }

    @AfterEach
    void close() {
        replicas.forEach(Replica::close);
        tenant.close();
    }

    @Test
    void killedInTheMiddleItGoesOnWhereItWas() {
        // Given
        Interview interview = Interview.random(new Random(8));
        List<SessionEvent> events = interview.events();
        int half = events.size() / 2;
        List<CloudEvent> sent = new ArrayList<>();
        Replica replica = replica();
        events.subList(0, half).forEach(event -> sent.add(tenant.publish(event)));
        tenant.await(interview.session(), scored -> scored.revision() > 1);
        // When
        replica.kill();
        events.subList(half, events.size()).forEach(event -> sent.add(tenant.publish(event)));
        sent.forEach(tenant.publisher()::publish);
        replica();
        // Then
        SessionScored expected =
                ScoredSession.unknown(interview.session()).apply(sent).scored();
        assertEquals(expected, tenant.awaitRevision(interview.session(), sent.size()));
    }

    @Test
    void everyReplicaPushesWhateverReplicaScoredAndOneTakesOverFromTheOther() {
        // Given
        QuestionId drift = new QuestionId(UUID.randomUUID());
        Interview interview = new Interview().scheduled(ANNA).asked(drift, "monitoring", 1, "depth:1");
        Replica first = replica();
        Replica second = replica();
        tenant.play(interview);
        String token = tenant.token(REVIEWER, "reviewer");
        try (ScoreReader one = new ScoreReader(first.base(), interview.session(), token);
                ScoreReader two = new ScoreReader(second.base(), interview.session(), token)) {
            one.nextScore();
            two.nextScore();
            // When
            rate(interview, drift, 3, 10);
            // Then
            assertEquals(3.0, one.nextScore().path("composite").path("value").asDouble());
            assertEquals(3.0, two.nextScore().path("composite").path("value").asDouble());
            // When
            first.kill();
            rate(interview, drift, 4, 11);
            // Then
            one.awaitEnd();
            assertEquals(4.0, two.nextScore().path("composite").path("value").asDouble());
        }
    }

    @Test
    void theDocumentIsServedAndAnswersAreAllowedInProduction() {
        Replica replica = replica();
        RestAssured.given()
                .accept("application/json")
                .get(replica.base() + "/q/openapi")
                .then()
                .statusCode(200);
        RestAssured.given().get(replica.base() + "/api/scores").then().statusCode(401);
        tenant.as(REVIEWER, "reviewer")
                .get(replica.base() + "/api/scores")
                .then()
                .statusCode(200);
    }

    @Test
    void aThousandRatingsOfTwentySessionsAtOnceAreAllScored() {
        // Given
        QuestionId drift = new QuestionId(UUID.randomUUID());
        replica();
        List<Interview> interviews = new ArrayList<>();
        for (int s = 0; s < 20; s++) {
            Interview interview = new Interview().scheduled(ANNA).asked(drift, "monitoring", 1, "depth:1");
            tenant.play(interview);
            interviews.add(interview);
        }
        // When
        for (int i = 0; i < 1_000; i++) {
            rate(interviews.get(i % 20), drift, levelOf(i), 10 + i);
        }
        // Then
        for (int s = 0; s < 20; s++) {
            SessionScored scored = tenant.awaitRevision(interviews.get(s).session(), 52);
            assertEquals(Double.valueOf(levelOf(980 + s)), scored.composite().value(), "session " + s);
        }
    }

    /** Changes from one rating of a session to its next, and from session to session. */
    private static int levelOf(int rating) {
        return 1 + (rating / 20 + rating) % 4;
    }

    private void rate(Interview interview, QuestionId question, int level, long position) {
        tenant.publish(new SessionEvent.RatingRecorded(
                interview.session(), ANNA, question, 1, "depth", level, position, Instant.now()));
    }

    private Replica replica() {
        Replica replica = Replica.start(settings);
        replicas.add(replica);
        return replica;
    }
}
