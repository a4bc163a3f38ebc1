package dev.rehearsal.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.Team;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Two interviewers, a reviewer and a candidate of one interview, all signed in.
 *
 * @param candidate the candidate's token, got by redeeming the join link
 * @param candidateId whom the panel admits
 */
record Cast(
        Team.Person first,
        Team.Person second,
        Team.Person reviewer,
        Interview interview,
        Api candidate,
        String candidateId) {

    /** Adds three members to the organisation and schedules an interview with the built-in senior kit. */
    static Cast gather(RunningRehearsal product, String occasion) {
        return gather(product.address(), product.team(), occasion);
    }

    /** As above, in any organisation. */
    static Cast gather(URI address, Team team, String occasion) {
        String tag = occasion + "-" + UUID.randomUUID().toString().substring(0, 8);
        Team.Person first = join(team, "First Interviewer", "first-" + tag, "interviewer");
        Team.Person second = join(team, "Second Interviewer", "second-" + tag, "interviewer");
        Team.Person reviewer = join(team, "Reviewer", "reviewer-" + tag, "reviewer");
        Interview interview = Interview.schedule(
                first.api(),
                Interview.kitNamed(first.api(), "Senior"),
                "Senior ML engineer, " + occasion,
                "A. Candidate",
                List.of(first.id(), second.id()),
                Instant.now().plus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES),
                45);
        Api anonymous = Api.at(address);
        JsonNode joined = Interview.redeem(
                        anonymous, interview.invitation(), UUID.randomUUID().toString())
                .ok();
        return new Cast(
                first,
                second,
                reviewer,
                interview,
                anonymous.as(joined.path("accessToken").asText()),
                joined.path("participant").asText());
    }

    private static Team.Person join(Team team, String name, String mailbox, String role) {
        return team.join(name, mailbox + "@example.org", RunningRehearsal.PASSWORD, role);
    }

    /** Everybody enters, the candidate is admitted, the interview starts. */
    Rooms enterAndStart() throws InterruptedException {
        LiveRoom a = interview.enter(first.api(), first.name());
        LiveRoom b = interview.enter(second.api(), second.name());
        LiveRoom c = interview.enter(candidate, "A. Candidate");
        a.sendAndWait("admitted", Api.object().put("participant", candidateId), Interview.PATIENCE);
        a.sendAndWait("started", Api.object(), Interview.PATIENCE);
        return new Rooms(a, b, c);
    }

    /** The three open rooms. */
    record Rooms(LiveRoom first, LiveRoom second, LiveRoom candidate) implements AutoCloseable {
        @Override
        public void close() {
            first.close();
            second.close();
            candidate.close();
        }
    }
}
