package dev.rehearsal.session.it;

import dev.rehearsal.session.it.RoomClient.Dial;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Interviews that have taken place: what the tests on what comes afterwards begin with. */
abstract class EndedInterview extends FoundedCompany {

    /** An interview by Ann alone that has ended: one question was asked, and one criterion of it rated 3. */
    String ended() {
        return ended(company.planWith("panel", List.of(company.ann.toString())));
    }

    String ended(Map<String, Object> plan) {
        String session = company.schedule(plan).statusCode(201).extract().path("id");
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            ann.act("ended", "{}");
        }
        awaitEnd(session);
        return session;
    }

    void awaitEnd(String session) {
        Waiting.until(
                "the end is archived",
                () -> company.as(company.ann)
                        .get("/api/sessions/" + session)
                        .path("status")
                        .equals("ended"));
    }

    /** A member of the panel submits without having drafted before. */
    void submit(UUID member, String session) {
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        company.as(member)
                .body(Map.of(
                        "revision",
                        0,
                        "recommendation",
                        "yes",
                        "summary",
                        "s",
                        "strengths",
                        "",
                        "concerns",
                        "",
                        "feedback",
                        "Well done"))
                .put(mine)
                .then()
                .statusCode(200);
        company.as(member)
                .body(Map.of("revision", 1, "ratedThrough", 0))
                .post(mine + "/submit")
                .then()
                .statusCode(200);
    }
}
