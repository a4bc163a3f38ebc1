package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.Replacement;
import dev.rehearsal.scoring.gym.Exercise;
import dev.rehearsal.scoring.gym.file.ShippedExercises;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class GymIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final MemberId CHIEF = member(3);
    private static final int MOST_ATTEMPTS = 20;

    @Inject
    AgroalDataSource dataSource;

    private final Tenant tenant = new Tenant();
    private final EventProbe attempts = EventProbe.on(Topics.EXERCISES);
    private final List<Exercise> exercises = ShippedExercises.read();

    @AfterEach
    void close() {
        attempts.close();
        tenant.close();
    }

    private ValidatableResponse gym(MemberId member) {
        return tenant.as(member, "interviewer").get("/api/gym").then().statusCode(200);
    }

    private ValidatableResponse rate(MemberId member, Exercise exercise, UUID attempt, int level) {
        List<Map<String, Object>> ratings = exercise.criteria().stream()
                .map(criterion -> Map.<String, Object>of("criterion", criterion.id(), "level", level))
                .toList();
        return rate(
                member,
                exercise.exercise(),
                Map.of("attempt", attempt, "version", exercise.version(), "ratings", ratings));
    }

    private ValidatableResponse rate(MemberId member, String exercise, Map<String, Object> body) {
        return tenant.as(member, "interviewer")
                .contentType("application/json")
                .body(body)
                .post("/api/gym/" + exercise + "/attempts")
                .then();
    }

    @Test
    void theReferenceComesWithTheOwnAttemptAndNotBefore() {
        // Given
        Exercise exercise = exercises.getFirst();
        String before = gym(ANNA)
                .body("exercises", hasSize(greaterThanOrEqualTo(12)))
                .body("exercises.mine", everyItem(nullValue()))
                .body("result.exercises", is(0))
                .body("result.enough", is(false))
                .body("result.bias", nullValue())
                .extract()
                .asString();
        assertFalse(before.contains("\"reference\":"));
        assertFalse(before.contains("\"reason\":"));
        // When
        ValidatableResponse answer = rate(ANNA, exercise, UUID.randomUUID(), 2);
        // Then
        answer.statusCode(201)
                .body("exercise", equalTo(exercise.exercise()))
                .body("mine.ratings.level", contains(2, 2, 2))
                .body(
                        "mine.reference[0].level",
                        is(exercise.criteria().getFirst().reference()))
                .body(
                        "mine.reference[0].reason",
                        equalTo(exercise.criteria().getFirst().reason()))
                .body("mine.attempts", is(1));
        // And: it is read at once, by its author and by nobody else
        gym(ANNA).body("exercises[0].mine.ratings.level", contains(2, 2, 2)).body("result.exercises", is(1));
        gym(BEN).body("exercises[0].mine", nullValue()).body("result.exercises", is(0));
    }

    @Test
    void anAttemptSentTwiceCountsOnceAndGivesOneEvent() {
        // Given
        UUID attempt = UUID.randomUUID();
        Exercise exercise = exercises.get(1);
        // When
        rate(ANNA, exercise, attempt, 3).statusCode(201);
        rate(ANNA, exercise, attempt, 4).statusCode(201).body("mine.ratings.level", contains(3, 3, 3));
        rate(ANNA, exercise, UUID.randomUUID(), 1)
                .statusCode(201)
                .body("mine.ratings.level", contains(1, 1, 1))
                .body("mine.attempts", is(2));
        // Then
        attempts.await(
                ExerciseRated.class,
                event -> event.member().equals(ANNA)
                        && !event.attempt().equals(attempt)
                        && event.exercise().equals(exercise.exercise()));
        ExerciseRated event =
                attempts.await(ExerciseRated.class, each -> each.attempt().equals(attempt));
        assertEquals(exercise.inOrder(event.ratings()), event.ratings());
        assertEquals(3, event.ratings().getFirst().level());
        long sent = attempts.readToEnd().stream()
                .filter(received -> received.event().data() instanceof ExerciseRated rated
                        && rated.attempt().equals(attempt))
                .count();
        assertEquals(1, sent);
    }

    @Test
    void attemptsThatComeByTheTopicAreKeptAsIfTheyHadBeenMadeHere() {
        // When
        for (int i = 0; i < 6; i++) {
            Exercise exercise = exercises.get(i);
            List<ExerciseRating> ratings = exercise.criteria().stream()
                    .map(criterion -> new ExerciseRating(criterion.id(), criterion.reference()))
                    .toList();
            tenant.publish(new ExerciseRated(
                    UUID.randomUUID(),
                    BEN,
                    exercise.exercise(),
                    exercise.version(),
                    ratings,
                    Instant.parse("2026-11-02T09:00:00.123456Z")));
        }
        // Then
        Waiting.until(() -> gym(BEN).extract().jsonPath().getInt("result.exercises") == 6);
        JsonPath result = gym(BEN).extract().jsonPath();
        assertEquals(result.getInt("result.ratings"), result.getInt("result.exact"));
        assertEquals(0.0f, result.getFloat("result.bias.value"));
        assertEquals(1.0f, result.getFloat("result.consistency.kappa"));
        assertTrue(result.getBoolean("result.enough"));
    }

    @Test
    void noMoreAttemptsThanAMemberHasHoweverManyAreMadeAtOnce() throws Exception {
        // When
        List<Integer> answers;
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> made = IntStream.range(0, MOST_ATTEMPTS + 6)
                    .mapToObj(i -> people.submit(() -> rate(ANNA, exercises.getFirst(), UUID.randomUUID(), 2)
                            .extract()
                            .statusCode()))
                    .toList();
            answers = new ArrayList<>();
            for (Future<Integer> one : made) {
                answers.add(one.get());
            }
        }
        // Then
        assertEquals(MOST_ATTEMPTS, answers.stream().filter(s -> s == 201).count());
        assertEquals(6, answers.stream().filter(s -> s == 409).count());
    }

    @Test
    void anAttemptWaitsWhileARebuiltDatabaseTakesItsPlace() throws Exception {
        Future<Integer> answer;
        try (ExecutorService people = Executors.newSingleThreadExecutor();
                Connection rebuild = dataSource.getConnection()) {
            rebuild.setAutoCommit(false);
            Replacement.begin(rebuild);
            answer = people.submit(() -> rate(ANNA, exercises.getFirst(), UUID.randomUUID(), 2)
                    .extract()
                    .statusCode());
            Waiting.until(() -> waitsForALock(rebuild));
            assertFalse(answer.isDone());
            rebuild.commit();
        }
        assertEquals(201, answer.get());
    }

    private static boolean waitsForALock(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) from pg_locks where locktype = 'advisory' and not granted
                        and database = (select oid from pg_database where datname = current_database())
                        """)) {
            row.next();
            return row.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNoRatingOfTheExerciseIsRefused() {
        Exercise exercise = exercises.getFirst();
        Map<String, Object> one =
                Map.of("criterion", exercise.criteria().getFirst().id(), "level", 2);
        rate(ANNA, "no-such-exercise", body(1, List.of(one))).statusCode(404);
        rate(ANNA, exercise.exercise(), body(exercise.version() + 1, List.of(one)))
                .statusCode(409)
                .body("type", equalTo("/problems/exercise-changed"));
        rate(ANNA, exercise.exercise(), body(exercise.version(), List.of(one, one, one)))
                .statusCode(422)
                .body("type", equalTo("/problems/criteria-incomplete"));
        rate(ANNA, exercise.exercise(), body(exercise.version(), List.of(Map.of("criterion", "x", "level", 5))))
                .statusCode(400);
        gym(ANNA).body("result.exercises", is(0));
    }

    private static Map<String, Object> body(int version, List<Map<String, Object>> ratings) {
        return Map.of("attempt", UUID.randomUUID(), "version", version, "ratings", ratings);
    }

    @Test
    void anAdministratorSeesWhoHasDoneHowManyAndNobodyElseDoes() {
        // Given
        rate(ANNA, exercises.get(0), UUID.randomUUID(), 2).statusCode(201);
        rate(ANNA, exercises.get(0), UUID.randomUUID(), 3).statusCode(201);
        rate(ANNA, exercises.get(1), UUID.randomUUID(), 2).statusCode(201);
        rate(BEN, exercises.get(1), UUID.randomUUID(), 2).statusCode(201);
        // When
        JsonPath first = members("administrator", "")
                .statusCode(200)
                .body("exercises", is(exercises.size()))
                .body("items.member", contains(ANNA.toString()))
                .body("items.exercises", contains(2))
                .extract()
                .jsonPath();
        // Then
        members("administrator", "&cursor=" + first.getString("next"))
                .statusCode(200)
                .body("items.member", contains(BEN.toString()))
                .body("next", nullValue());
        members("reviewer", "").statusCode(403);
        members("administrator", "&cursor=nonsense").statusCode(400);
        try (Tenant other = new Tenant()) {
            other.as(CHIEF, "administrator").get("/api/gym/members").then().body("items", empty());
        }
    }

    private ValidatableResponse members(String role, String cursor) {
        return tenant.as(CHIEF, role).get("/api/gym/members?limit=1" + cursor).then();
    }
}
