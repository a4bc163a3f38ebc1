package dev.rehearsal.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.Team;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The interviews of a season, held as fast as the product answers: enough candidates for what takes many of them (the board, agreement,
 * how an interviewer rates), and one with a second round before another panel, in which the two did not see the same. The ratings are the
 * same in every installation.
 */
final class Season {

    private static final int MINUTES = 45;
    private static final int QUESTIONS = 2;
    private static final long SEED = 20_261_120;
    private static final List<String> NAMES =
            List.of("Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");
    private static final List<Double> ABILITIES = List.of(3.3, 2.2, 2.8, 3.7, 1.7, 2.5, 3.1, 2.0, 2.6);
    private static final double LENIENT = 0.35;
    private static final double STRICT = -0.35;

    private final URI address;
    private final String kit;
    private final Team.Person first;
    private final Team.Person second;
    private final Team.Person third;
    private final Team.Person reviewer;
    private final RandomGenerator scatter = new SplittableRandom(SEED);

    /** @param interviewers three: two who hold the first rounds, and one who joins for the second round */
    Season(URI address, String kit, List<Team.Person> interviewers, Team.Person reviewer) {
        this.address = address;
        this.kit = kit;
        this.first = interviewers.get(0);
        this.second = interviewers.get(1);
        this.third = interviewers.get(2);
        this.reviewer = reviewer;
    }

    void hold(Instant now) throws InterruptedException {
        Interview finalist = firstRound(0, now);
        secondRound(finalist, now);
        for (int i = 1; i < NAMES.size(); i++) {
            Interview held = firstRound(i, now);
            if (i == 1) {
                override(held);
            }
        }
        decide(finalist);
    }

    private Interview firstRound(int number, Instant now) throws InterruptedException {
        double ability = ABILITIES.get(number);
        Interview interview = Interview.schedule(
                first.api(),
                kit,
                "Senior ML engineer, first round",
                "Sample Candidate " + NAMES.get(number),
                List.of(first.id(), second.id()),
                now,
                MINUTES);
        play(interview, seat(first, ability, LENIENT), seat(second, ability, STRICT));
        return interview;
    }

    /** Before a panel of which one has seen the candidate, and with a question that the two saw differently. */
    private void secondRound(Interview before, Instant now) throws InterruptedException {
        Interview interview =
                before.another(kit, "Senior ML engineer, second round", List.of(third.id(), second.id()), now, MINUTES);
        play(
                interview,
                new Script.Seat(
                        third,
                        new Verdict(List.of(List.of(4, 4, 3), List.of(4, 3, 4), List.of(4, 4, 4)), "strong-yes")),
                new Script.Seat(
                        second, new Verdict(List.of(List.of(3, 3, 3), List.of(2, 3, 2), List.of(2, 3, 3)), "yes")));
    }

    private Script.Seat seat(Team.Person person, double ability, double lenience) {
        return new Script.Seat(person, Verdict.of(ability, lenience, QUESTIONS, scatter));
    }

    private void play(Interview interview, Script.Seat host, Script.Seat other) throws InterruptedException {
        Script.finished(address, host, other, interview, Pace.AT_ONCE);
    }

    private void override(Interview interview) {
        ObjectNode body = Api.object()
                .put("revision", 0)
                .put("value", 2.5)
                .put("reason", "The connection broke twice during the second question; both interviewers noted it.");
        reviewer.api()
                .put("/api/sessions/" + interview.id() + "/override", body)
                .ok();
    }

    private void decide(Interview interview) {
        ObjectNode body = Api.object()
                .put("revision", 0)
                .put("decision", "hire")
                .put("reason", "Both rounds agree on the reasoning; monitoring was thin, and can be learned here.");
        reviewer.api()
                .put("/api/candidates/" + interview.candidate() + "/decision", body)
                .ok();
    }
}
