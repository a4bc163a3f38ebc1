package dev.rehearsal.bench.scores;

import dev.rehearsal.bench.DrawnLevels;
import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionEvent.CriterionWeight;
import dev.rehearsal.contracts.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The events of an organisation's finished interviews, drawn from the rating scale model: two interviewers on each, ten questions with two or
 * three criteria, so fifty ratings. The same arguments give the same history.
 */
final class History {

    private static final int QUESTIONS = 180;
    private static final int ASKED = 10;
    private static final List<String> COMPETENCIES =
            List.of("modelling", "evaluation", "data", "systems", "communication", "coding");
    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");

    private final Random random = new Random(20_261_122);
    private final DrawnLevels levels = new DrawnLevels(random);
    private final double[] severities;
    private final double[][] difficulties;
    private final double[] abilities;

    History(int candidates, int interviewers) {
        abilities =
                random.doubles(candidates).map(u -> 0.3 + random.nextGaussian()).toArray();
        severities = random.doubles(interviewers, -1, 1).toArray();
        difficulties = new double[QUESTIONS][];
        for (int question = 0; question < QUESTIONS; question++) {
            difficulties[question] = random.doubles(2 + question % 2, -1.5, 1.5).toArray();
        }
    }

    /** Hands over the events of so many interviews, those of one interview in order; returns how many events there were. */
    long tell(int interviews, Consumer<SessionEvent> listener) {
        long events = 0;
        for (int interview = 0; interview < interviews; interview++) {
            List<SessionEvent> told = interview(interview);
            told.forEach(listener);
            events += told.size();
        }
        return events;
    }

    private List<SessionEvent> interview(int number) {
        SessionId session = new SessionId(new UUID(0x5E55_0000_0000_4000L, 0x8000_0000_0000_0000L | number));
        int candidate = number % abilities.length;
        int first = random.nextInt(severities.length);
        int second = (first + 1 + random.nextInt(severities.length - 1)) % severities.length;
        int[] panel = {first, second};
        int[] asked = random.ints(0, QUESTIONS).distinct().limit(ASKED).toArray();
        Instant start = FIRST.plus(Duration.ofHours(number));
        List<SessionEvent> events = new ArrayList<>();
        List<MemberId> members = List.of(member(first), member(second));
        List<QuestionEvent.KitItem> items = new ArrayList<>();
        for (int question : asked) {
            items.add(new QuestionEvent.KitItem(question(question), 1, 5, 1 + question % 5));
        }
        events.add(new SessionEvent.SessionScheduled(
                session,
                new CandidateId(new UUID(0xCA4D_0000_0000_4000L, 0x8000_0000_0000_0000L | candidate)),
                members,
                new KitId(new UUID(0x1417_0000_0000_4000L, 0x8000_0000_0000_0000L)),
                items,
                start,
                60,
                "UTC",
                1));
        long position = 1;
        events.add(new SessionEvent.SessionStarted(session, position++, start));
        for (int question : asked) {
            Instant at = start.plusSeconds(5 * position);
            events.add(asked(session, question, position++, at));
            for (int interviewer : panel) {
                for (int criterion = 0; criterion < difficulties[question].length; criterion++) {
                    double eta = abilities[candidate] - severities[interviewer] - difficulties[question][criterion];
                    events.add(new SessionEvent.RatingRecorded(
                            session,
                            member(interviewer),
                            question(question),
                            1,
                            "criterion-" + criterion,
                            levels.level(eta),
                            position++,
                            at.plusSeconds(60)));
                }
            }
        }
        Instant end = start.plus(Duration.ofHours(1));
        events.add(new SessionEvent.SessionEnded(session, position, end));
        for (MemberId member : members) {
            events.add(new SessionEvent.ScorecardSubmitted(
                    session, member, abilities[candidate] > 0 ? Recommendation.YES : Recommendation.NO, 2, end));
        }
        return events;
    }

    private SessionEvent asked(SessionId session, int question, long position, Instant at) {
        List<CriterionWeight> criteria = new ArrayList<>();
        for (int criterion = 0; criterion < difficulties[question].length; criterion++) {
            criteria.add(new CriterionWeight("criterion-" + criterion, 1 + criterion));
        }
        return new SessionEvent.QuestionAsked(
                session,
                question(question),
                1,
                COMPETENCIES.get(question % COMPETENCIES.size()),
                Level.SENIOR,
                Kind.CONCEPT,
                3,
                1 + question % 5,
                criteria,
                true,
                position,
                at);
    }

    private static MemberId member(int number) {
        return new MemberId(new UUID(0x3E3B_0000_0000_4000L, 0x8000_0000_0000_0000L | number));
    }

    private static QuestionId question(int number) {
        return new QuestionId(new UUID(0x0E57_0000_0000_4000L, 0x8000_0000_0000_0000L | number));
    }
}
