package dev.rehearsal.question.kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent.KitDeleted;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionEvent.KitSaved;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.QuestionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KitTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final UUID MEMBER = new UUID(1, 1);
    private static final OrganisationId OWNER = new OrganisationId(new UUID(2, 2));
    private static final KitId ID = new KitId(new UUID(3, 3));
    private static final KitItem FIRST = item(1);
    private static final KitItem SECOND = item(2);

    @Test
    void everyChangeCountsTheRevisionAndIsTold() {
        // Given
        Kit kit = Kit.composed(ID, OWNER, plan(FIRST), MEMBER, NOW);
        // When
        Kit after = kit.recompose(1, plan(SECOND, FIRST), null, MEMBER, NOW);
        // Then
        assertEquals(2, after.revision());
        assertEquals(new KitSaved(ID, 2, "Senior", 45, List.of(SECOND, FIRST)), after.saved());
        assertEquals(new KitDeleted(ID, 3), after.deleted());
    }

    @Test
    void aStaleRevisionIsRefused() {
        Kit kit = Kit.composed(ID, OWNER, plan(FIRST), MEMBER, NOW);
        Problem problem = assertThrows(Problem.class, () -> kit.recompose(2, plan(SECOND), null, MEMBER, NOW));
        assertEquals("stale-revision", problem.slug());
    }

    @Test
    void aBuiltInKitIsNotChanged() {
        Kit kit = Kit.composed(ID, Tenancy.BUILT_IN, plan(FIRST), null, NOW);
        Problem problem = assertThrows(Problem.class, () -> kit.mayChange(1));
        assertEquals("built-in", problem.slug());
    }

    @Test
    void publishedVersionsMayBeTakenUp() {
        assertDoesNotThrow(() -> KitsHoldPublishedQuestionsOnce.check(
                List.of(FIRST, SECOND),
                List.of(asked(1, QuestionStatus.PUBLISHED), asked(2, QuestionStatus.PUBLISHED)),
                List.of()));
    }

    @Test
    void unknownRepeatedAndRetiredQuestionsAreNamed() {
        // Given
        List<KitItem> items = List.of(FIRST, SECOND, FIRST, item(3));
        List<Asked> known = List.of(asked(1, QuestionStatus.PUBLISHED), asked(2, QuestionStatus.RETIRED));
        // When
        Problem problem =
                assertThrows(Problem.class, () -> KitsHoldPublishedQuestionsOnce.check(items, known, List.of()));
        // Then
        assertEquals(422, problem.status());
        assertEquals(
                List.of("items[1].question", "items[2].question", "items[3].question"),
                problem.body().errors().stream().map(e -> e.field()).toList());
    }

    @Test
    void aQuestionThatWasRetiredLaterMayStay() {
        assertDoesNotThrow(() -> KitsHoldPublishedQuestionsOnce.check(
                List.of(FIRST), List.of(asked(1, QuestionStatus.RETIRED)), List.of(FIRST)));
    }

    private static KitPlan plan(KitItem... items) {
        return new KitPlan(" Senior ", Level.SENIOR, 45, List.of(items));
    }

    private static KitItem item(int number) {
        return new KitItem(new QuestionId(new UUID(9, number)), 1, 10, 2);
    }

    private static Asked asked(int number, QuestionStatus status) {
        return new Asked(
                new QuestionId(new UUID(9, number)), 1, "Title", Level.SENIOR, Kind.CONCEPT, "nlp", 10, status);
    }
}
