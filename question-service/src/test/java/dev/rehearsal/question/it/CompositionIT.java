package dev.rehearsal.question.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.Contents;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Kits composed out of the bank. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "questions"))
class CompositionIT {

    private static final String PROPOSALS = "/api/kits/proposals";

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    private final As interviewer = As.newOrganisation("interviewer");

    @Test
    void aKitIsComposedOfTheShippedBankAndSaved() {
        // When
        ValidatableResponse proposal = interviewer
                .post(PROPOSALS, wish("kinds", List.of(Map.of("kind", "troubleshooting", "atLeast", 1))))
                .statusCode(200)
                .body("unmet", empty())
                .body("minutes", greaterThanOrEqualTo(40))
                .body("minutes", lessThanOrEqualTo(45))
                .body("items.kind", hasItem("troubleshooting"))
                .body("items.level", everyItem(is(oneOf("intermediate", "senior", "staff"))))
                .body("items[0].reason", startsWith("Covers "));
        List<Map<String, Object>> items = As.body(proposal).getList("items");
        // Then
        List<Map<String, Object>> kit = items.stream()
                .map(item -> Map.of(
                        "question", item.get("question"),
                        "version", item.get("version"),
                        "minutes", item.get("minutes"),
                        "weight", item.get("weight")))
                .toList();
        interviewer
                .post("/api/kits", Map.of("name", "Composed", "level", "senior", "minutes", 45, "items", kit))
                .statusCode(201)
                .body("items", hasSize(items.size()));
        // And the same wish gives the same kit, but for another seed or another one
        assertEquals(
                items,
                As.body(interviewer.post(
                                PROPOSALS, wish("kinds", List.of(Map.of("kind", "troubleshooting", "atLeast", 1)))))
                        .getList("items"));
    }

    @Test
    void anotherOneIsAnotherKit() {
        List<String> first = questions(interviewer.post(PROPOSALS, wish()));
        List<String> second = questions(interviewer.post(PROPOSALS, wish("unlike", first)));
        assertFalse(second.stream().anyMatch(first::contains), second::toString);
    }

    @Test
    void weightsOfCompetenciesBecomeThoseOfTheirQuestionsAndWhatIsOpenIsSaid() {
        interviewer
                .post(
                        PROPOSALS,
                        wish(
                                "minutes",
                                10,
                                "competencies",
                                List.of(
                                        Map.of("competency", "model-evaluation", "weight", 5),
                                        Map.of("competency", "mlops", "weight", 2),
                                        Map.of("competency", "statistics", "weight", 1))))
                .statusCode(200)
                .body("items.find { it.competency == 'model-evaluation' }.weight", is(5))
                .body("uncovered.competency", hasItem("statistics"))
                .body("minutes", lessThanOrEqualTo(10));
    }

    @Test
    void whatCannotBeKeptIsSaidWithFigures() {
        interviewer
                .post(
                        PROPOSALS,
                        wish(
                                "level",
                                "junior",
                                "levelsAway",
                                0,
                                "minutes",
                                240,
                                "competencies",
                                List.of(Map.of("competency", "mlops", "weight", 3))))
                .statusCode(200)
                .body("unmet.constraint", contains("minutes-filled"))
                .body("unmet[0].wanted", is(235))
                .body("unmet[0].certain", is(true))
                .body("unmet[0].words", startsWith("Only "))
                .body("unmet[0].words", endsWith(" of 240 minutes can be filled at junior level in Operating models."));
    }

    @Test
    void nearDuplicatesAreNotTakenTogetherThoughEachWouldDo() {
        // Given: a bank whose only questions on a subject are the same one twice
        As author = interviewer.colleague("author");
        String one = author.publishes(Contents.complete());
        String other = author.publishes(Contents.complete());
        // When
        List<String> kit = questions(interviewer.post(PROPOSALS, wish("pinned", List.of(one), "levelsAway", 3)));
        // Then
        assertFalse(kit.contains(other));
        interviewer
                .post(PROPOSALS, wish("pinned", List.of(one, other)))
                .statusCode(200)
                .body("unmet.constraint", hasItem("no-near-duplicates"));
    }

    @Test
    void aQuestionIsReplacedByOneThatKeepsTheConstraints() {
        // Given
        ValidatableResponse proposal = interviewer.post(PROPOSALS, wish());
        List<String> kit = questions(proposal);
        String longest = As.body(proposal).getString("items.max { it.minutes }.question");
        // When
        ValidatableResponse found = interviewer
                .post(PROPOSALS + "/replacements", Map.of("wish", wish(), "kit", kit, "replaced", longest))
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(5))
                .body("items.size()", greaterThanOrEqualTo(1))
                .body("items[0].question.reason", endsWith(" min"))
                .body("items[0].items", hasSize(kit.size()));
        // Then
        List<String> replacements = As.body(found).getList("items.question.question");
        assertFalse(replacements.stream().anyMatch(kit::contains));
        interviewer
                .post(PROPOSALS + "/replacements", Map.of("wish", wish(), "kit", kit, "replaced", UUID.randomUUID()))
                .statusCode(400)
                .body("errors.field", contains("replaced"));
    }

    @Test
    void oneKitOfTenThousandQuestionsLooksAtAFewHundred() {
        // Given
        As author = As.newOrganisation("author");
        tenancy.runInOrganisation(
                new OrganisationId(author.organisation()), () -> database.update("""
                insert into question (id, organisation_id, status, revision, version, published, updated_at, title, level, kind,
                    competency, difficulty, minutes, has_code, prompt, answer)
                select gen_random_uuid(), ?, 'published', 1, 1, '{}', now(), 'Question ' || n,
                    (array['junior', 'intermediate', 'senior', 'staff'])[1 + n % 4],
                    (array['concept', 'comparison', 'scenario', 'troubleshooting', 'coding', 'system-design'])[1 + n / 4 % 6],
                    (array['mlops', 'nlp', 'statistics', 'model-evaluation', 'deep-learning'])[1 + n / 24 % 5],
                    1 + n % 5, 4 + n % 17, false, md5(n::text), md5((-n)::text)
                from generate_series(1, 10000) n
                """, author.organisation()));
        // Then
        author.post(PROPOSALS, wish())
                .statusCode(200)
                .body("unmet", empty())
                .body("considered", lessThanOrEqualTo(400))
                .body("considered", greaterThanOrEqualTo(300));
    }

    @Test
    void badWishesAreRefusedByField() {
        String question = interviewer.colleague("author").publishes(Contents.complete());
        interviewer
                .post(PROPOSALS, Map.of("minutes", 4))
                .statusCode(400)
                .body("errors.field", contains("level", "minutes"));
        interviewer
                .post(
                        PROPOSALS,
                        wish(
                                "competencies",
                                List.of(Map.of("competency", "cooking", "weight", 1)),
                                "kinds",
                                List.of(Map.of("kind", "coding", "atLeast", 3, "atMost", 2)),
                                "pinned",
                                List.of(question),
                                "excluded",
                                List.of(question)))
                .statusCode(400)
                .body("errors.field", contains("competencies[0].competency", "kinds[0].atMost", "pinned[0]"));
        String draft = interviewer.colleague("author").drafts(Contents.complete());
        String foreign = As.newOrganisation("author").publishes(Contents.complete());
        interviewer
                .post(PROPOSALS, wish("pinned", List.of(question, draft, foreign)))
                .statusCode(422)
                .body("type", equalTo("/problems/kit-items"))
                .body("errors.field", contains("pinned[1]", "pinned[2]"));
        interviewer
                .post(
                        PROPOSALS,
                        wish(
                                "excluded",
                                IntStream.range(0, 301)
                                        .mapToObj(i -> UUID.randomUUID())
                                        .toList()))
                .statusCode(400)
                .body("errors.field", contains("excluded"));
    }

    private static Map<String, Object> wish(Object... fields) {
        Map<String, Object> wish = new HashMap<>(Map.of("level", "senior", "minutes", 45));
        for (int i = 0; i < fields.length; i += 2) {
            wish.put((String) fields[i], fields[i + 1]);
        }
        return wish;
    }

    private static List<String> questions(ValidatableResponse proposal) {
        return As.body(proposal.statusCode(200)).getList("items.question");
    }
}
