package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rehearsal.contracts.ExerciseEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an organisation has set for itself, and the exercises that it may require. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class SettingsIT extends FoundedCompany {

    @Test
    void theUsualHoldsUntilAnAdministratorChangesIt() {
        company.as(company.ann)
                .get("/api/settings")
                .then()
                .statusCode(200)
                .body("revision", equalTo(0))
                .body("requireGym", equalTo(0))
                .body("suggestions", equalTo(true))
                .body("remind", equalTo(true))
                .body("remindAfterHours", contains(24, 72));
        // When
        put(Map.of("suggestions", false, "remindAfterHours", List.of(4)))
                .statusCode(200)
                .body("revision", equalTo(1));
        // Then
        put(Map.of()).statusCode(409).body("type", equalTo("/problems/stale-revision"));
        put(Map.of("revision", 7)).statusCode(409);
        company.as(company.ann)
                .get("/api/settings")
                .then()
                .body("suggestions", equalTo(false))
                .body("remindAfterHours", contains(4));
        put(Map.of("revision", 1)).statusCode(200).body("revision", equalTo(2));
        Company other = Company.found();
        other.as(other.ann).get("/api/settings").then().body("revision", equalTo(0));
    }

    @Test
    void whatCannotBeSetIsRefused() {
        put(Map.of("requireGym", 13)).statusCode(400).body("errors.field", hasItem("requireGym"));
        put(Map.of("remindAfterHours", List.of())).statusCode(400);
        put(Map.of("remindAfterHours", List.of(0))).statusCode(400);
        put(Map.of("remindAfterHours", List.of(72, 24)))
                .statusCode(400)
                .body("errors.field", hasItem("remindAfterHours"));
        company.as(company.ann)
                .body(settings(Map.of()))
                .put("/api/settings")
                .then()
                .statusCode(403);
    }

    @Test
    void whoHasNotDoneTheExercisesIsPutOnNoPanel() {
        // Given
        String before = company.scheduled();
        put(Map.of("requireGym", 2)).statusCode(200);
        done(company.ann, "regularisation-strong");
        done(company.ann, "leakage-weak");
        done(company.bob, "leakage-weak");
        done(company.bob, "leakage-weak");
        // When
        company.schedule(company.plan())
                .statusCode(422)
                .body("type", equalTo("/problems/gym-required"))
                .body("errors.field", contains("panel"))
                .body("errors[0].message", containsString(company.bob + " has done 1 of 2"));
        // Then
        company.schedule(company.planWith("panel", List.of(company.ann.toString())))
                .statusCode(201);
        change(before, List.of(company.ann, company.bob)).statusCode(200);
        change(before, List.of(company.ann, company.outsider)).statusCode(422);
        done(company.bob, "drift-middling");
        company.schedule(company.plan()).statusCode(201);
    }

    private ValidatableResponse change(String session, List<UUID> panel) {
        int revision = company.as(company.ann).get("/api/sessions/" + session).path("revision");
        return company.as(company.ann)
                .body(Map.of("revision", revision, "panel", panel))
                .patch("/api/sessions/" + session)
                .then();
    }

    private void done(UUID member, String exercise) {
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    company.id,
                    new ExerciseEvent.ExerciseRated(
                            UUID.randomUUID(),
                            new MemberId(member),
                            exercise,
                            1,
                            List.of(new ExerciseEvent.ExerciseRating("diagnosis", 3)),
                            Instant.parse("2030-01-01T00:00:00Z")));
        }
    }

    private ValidatableResponse put(Map<String, Object> changes) {
        return company.as(company.administrator)
                .body(settings(changes))
                .put("/api/settings")
                .then();
    }

    private static Map<String, Object> settings(Map<String, Object> changes) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "revision",
                0,
                "requireGym",
                0,
                "suggestions",
                true,
                "remind",
                true,
                "remindAfterHours",
                List.of(24, 72)));
        settings.putAll(changes);
        return settings;
    }
}
