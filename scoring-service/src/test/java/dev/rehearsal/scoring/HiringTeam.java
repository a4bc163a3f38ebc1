package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;

import dev.rehearsal.contracts.CandidateEvent.CandidateDecided;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.scoring.session.Interview;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What tests of the hiring team's pages need: an organisation of its own, interviews, decisions, and who reads. */
abstract class HiringTeam {

    static final MemberId ANNA = member(1);
    static final MemberId BEN = member(2);
    static final MemberId CARO = member(3);
    static final MemberId REVIEWER = member(9);
    static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

    final Tenant tenant = new Tenant();
    final QuestionId drift = new QuestionId(UUID.randomUUID());
    final QuestionId leak = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    final Interview interview(int candidate, int anna, int ben) {
        return Interview.ofTwo(candidate(candidate), candidate, drift, anna, ben);
    }

    final void decide(int candidate, @Nullable HiringDecision decision, int revision) {
        tenant.publish(new CandidateDecided(candidate(candidate), REVIEWER, decision, revision, NOON));
    }

    final void awaitDecision(String candidate, @Nullable String decision) {
        Waiting.until(() -> {
            String now =
                    page("").getString("candidates.find { it.candidate == '" + candidate + "' }.decision?.decision");
            return decision == null ? now == null : decision.equals(now);
        });
    }

    final JsonPath page(String query) {
        return tenant.as(REVIEWER, "reviewer")
                .get("/api/scores/board" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    final ValidatableResponse candidateScores(MemberId member, int candidate, String... roles) {
        return tenant.as(member, roles)
                .get("/api/scores/candidates/{id}", candidate(candidate).toString())
                .then();
    }
}
