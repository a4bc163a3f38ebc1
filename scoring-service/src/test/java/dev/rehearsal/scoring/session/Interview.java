package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the events of one interview, in the order in which they happen. */
public final class Interview {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final SessionId session;
    private final List<SessionEvent> events = new ArrayList<>();
    private long position;
    private int revision;
    private CandidateId candidate = new CandidateId(new UUID(7, 7));
    private Instant start = START;

    public Interview() {
        this(new SessionId(UUID.randomUUID()));
    }

    public Interview(SessionId session) {
        this.session = session;
    }

    public static MemberId member(long number) {
        return new MemberId(new UUID(0x4000, number));
    }

    public static QuestionId question(long number) {
        return new QuestionId(new UUID(0x5000, number));
    }

    public static CandidateId candidate(long number) {
        return new CandidateId(new UUID(0x7000, number));
    }

    /** Of somebody else than usual; to be said first. */
    public Interview of(CandidateId somebody) {
        candidate = somebody;
        return this;
    }

    /** Members 1 and 2 rate somebody on two criteria of the same question, each giving one level to both. */
    public static Interview ofTwo(CandidateId somebody, int day, QuestionId question, int first, int second) {
        return new Interview()
                .of(somebody)
                .daysLater(day)
                .scheduled(member(1), member(2))
                .asked(question, "monitoring", 2, "depth:1", "clarity:1")
                .rated(member(1), question, "depth", first)
                .rated(member(1), question, "clarity", first)
                .rated(member(2), question, "depth", second)
                .rated(member(2), question, "clarity", second);
    }

    /** So many days later than usual; to be said first. */
    public Interview daysLater(int days) {
        start = START.plusSeconds(days * 86_400L);
        return this;
    }

    public SessionId session() {
        return session;
    }

    public List<SessionEvent> events() {
        return List.copyOf(events);
    }

    public SessionScore score() {
        return SessionScore.of(session, events);
    }

    public Interview scheduled(MemberId... panel) {
        return add(new SessionEvent.SessionScheduled(
                session,
                candidate,
                Arrays.asList(panel),
                new KitId(new UUID(8, 8)),
                List.of(),
                start,
                45,
                "Europe/Berlin",
                ++revision));
    }

    public Interview rescheduled(MemberId... panel) {
        return add(new SessionEvent.SessionRescheduled(
                session, Arrays.asList(panel), start, 60, "Europe/Berlin", ++revision));
    }

    public Interview cancelled() {
        return add(new SessionEvent.SessionCancelled(session, ++revision));
    }

    public Interview started() {
        return add(new SessionEvent.SessionStarted(session, ++position, now()));
    }

    public Interview ended() {
        return add(new SessionEvent.SessionEnded(session, ++position, now()));
    }

    /** Asks version 1; criteria as "name:weight". */
    public Interview asked(QuestionId question, String competency, int weight, String... criteria) {
        List<SessionEvent.CriterionWeight> weights = Arrays.stream(criteria)
                .map(text -> new SessionEvent.CriterionWeight(
                        text.substring(0, text.indexOf(':')), Integer.parseInt(text.substring(text.indexOf(':') + 1))))
                .toList();
        return add(new SessionEvent.QuestionAsked(
                session,
                question,
                1,
                competency,
                Level.SENIOR,
                Kind.SCENARIO,
                3,
                weight,
                weights,
                true,
                ++position,
                now()));
    }

    public Interview answered(QuestionId question, long seconds) {
        return add(new SessionEvent.AnswerSubmitted(session, question, seconds, ++position, now()));
    }

    public Interview rated(MemberId interviewer, QuestionId question, String criterion, @Nullable Integer level) {
        return add(new SessionEvent.RatingRecorded(
                session, interviewer, question, 1, criterion, level, ++position, now()));
    }

    public Interview submitted(MemberId interviewer, Recommendation recommendation) {
        return add(new SessionEvent.ScorecardSubmitted(session, interviewer, recommendation, 3, now()));
    }

    public Interview overridden(MemberId member, int revision, @Nullable Double value) {
        return add(new SessionEvent.ScoreOverridden(session, member, value, revision, now()));
    }

    public Interview amended(
            MemberId interviewer, int cardRevision, QuestionId question, String criterion, @Nullable Integer level) {
        return add(new SessionEvent.ScorecardAmended(
                session,
                interviewer,
                Recommendation.YES,
                cardRevision,
                List.of(new SessionEvent.AmendedRating(question, 1, criterion, level)),
                now()));
    }

    /** A whole interview by chance: two or three interviewers, some questions, second thoughts, amendments. */
    public static Interview random(Random random) {
        Interview interview = new Interview(new SessionId(new UUID(random.nextLong(), random.nextLong())));
        MemberId[] panel = {member(1), member(2), member(3)};
        interview.scheduled(panel[0], panel[1]).rescheduled(panel).started();
        int questions = 2 + random.nextInt(5);
        for (int q = 0; q < questions; q++) {
            QuestionId question = question(q);
            interview.asked(question, "competency-" + q % 3, 1 + random.nextInt(5), "depth:3", "clarity:1", "proof:5");
            for (int i = random.nextInt(25); i > 0; i--) {
                interview.rated(panel[random.nextInt(3)], question, criterion(random), level(random));
            }
            interview.answered(question, 60 + random.nextInt(600));
        }
        interview.ended();
        for (MemberId member : panel) {
            if (random.nextInt(4) > 0) {
                interview.submitted(member, Recommendation.values()[random.nextInt(4)]);
                for (int i = 0; i < random.nextInt(4); i++) {
                    interview.amended(
                            member, 4 + i, question(random.nextInt(questions)), criterion(random), level(random));
                }
            }
        }
        return interview;
    }

    private static String criterion(Random random) {
        return List.of("depth", "clarity", "proof").get(random.nextInt(3));
    }

    private static @Nullable Integer level(Random random) {
        int level = random.nextInt(5);
        return level == 0 ? null : level;
    }

    private Instant now() {
        return start.plusSeconds(events.size() * 10L);
    }

    private Interview add(SessionEvent event) {
        events.add(event);
        return this;
    }
}
