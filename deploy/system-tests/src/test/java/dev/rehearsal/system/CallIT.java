package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.Team;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Four people in one call, in real browsers with made-up cameras, by {@code src/browser/call.mjs}. */
class CallIT {

    private static final Path SCREENSHOTS =
            Path.of("target", "call-screenshots").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(8);

    private final RunningRehearsal product = RunningRehearsal.shared();

    @Test
    void fourPeopleSeeAndHearEachOther() throws Exception {
        // Given
        BrowserScripts.install();
        List<Team.Person> panel = Stream.of("Frankie First", "Sam Second", "Toni Third")
                .map(this::join)
                .toList();
        Api host = panel.getFirst().api();
        Interview interview = Interview.schedule(
                host,
                Interview.kitNamed(host, "Senior"),
                "Senior ML engineer, with a call",
                "Casey Candidate",
                panel.stream().map(Team.Person::id).toList(),
                Instant.now().plus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES),
                45);
        ObjectNode facts = Api.object()
                .put("session", interview.id())
                .put("joinLink", product.address() + "/join#" + interview.invitation())
                .put("password", RunningRehearsal.PASSWORD);
        ArrayNode interviewers = facts.putArray("interviewers");
        panel.forEach(
                person -> interviewers.addObject().put("name", person.name()).put("email", person.email()));

        // When
        BrowserScripts.Ended call = BrowserScripts.run(
                LIMIT, "node", "call.mjs", product.address().toString(), SCREENSHOTS.toString(), facts.toString());

        // Then
        assertEquals(0, call.exit(), call::troubles);
    }

    private Team.Person join(String name) {
        String email = "call-" + UUID.randomUUID() + "@example.org";
        return product.team().join(name, email, RunningRehearsal.PASSWORD, "interviewer");
    }
}
