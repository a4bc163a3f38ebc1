package dev.rehearsal.session.it;

import static org.hamcrest.Matchers.equalTo;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.Questions;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class KitSizeIT {

    private final Company company = Company.found();

    @Test
    void aKitIsTooLargeByItsBytesAndNotByItsCharacters() {
        // 29 questions of 19,000 characters: 551,000 characters, but 1.65 MB
        scheduled("\u6a21\u578b".repeat(9_500), 29).statusCode(422).body("type", equalTo("/problems/kit-too-large"));
        // as many characters of one byte each
        scheduled("ml".repeat(9_500), 29).statusCode(201);
        // two bytes each
        scheduled("\u0434\u0430".repeat(9_500), 20).statusCode(201);
    }

    private ValidatableResponse scheduled(String prompt, int questions) {
        KitId kit = new KitId(UUID.randomUUID());
        List<QuestionEvent.KitItem> items = new ArrayList<>();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            for (int i = 0; i < questions; i++) {
                QuestionId question = new QuestionId(UUID.randomUUID());
                publisher.publish(company.id, new QuestionEvent.QuestionPublished(question, 1, content(prompt)));
                items.add(new QuestionEvent.KitItem(question, 1, 1, 1));
            }
            publisher.publish(company.id, new QuestionEvent.KitSaved(kit, 1, "Large", 45, items));
        }
        Map<String, Object> plan = new HashMap<>(company.plan());
        plan.put("kit", kit.toString());
        Waiting.until(
                "the kit has arrived",
                () -> !company.schedule(plan).extract().asString().contains("kit-unknown"));
        return company.schedule(plan);
    }

    private static QuestionContent content(String prompt) {
        QuestionContent plain = Questions.named("Large");
        return new QuestionContent(
                plain.title(),
                plain.level(),
                plain.kind(),
                plain.competency(),
                plain.difficulty(),
                plain.minutes(),
                prompt,
                plain.referenceAnswer(),
                plain.keyPoints(),
                plain.criteria(),
                plain.hints(),
                plain.followUps(),
                plain.codeSample(),
                plain.starter(),
                plain.checks(),
                plain.sources(),
                plain.reviewedOn(),
                plain.reviewBy());
    }
}
