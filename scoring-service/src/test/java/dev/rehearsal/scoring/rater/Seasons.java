package dev.rehearsal.scoring.rater;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.Rated;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ratings of settled interviews: two a day, each with four questions of two criteria, and two interviewers of four. */
final class Seasons {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final int QUESTIONS = 4;
    static final List<String> CRITERIA = List.of("depth", "clarity");

    private Seasons() {}

    static MemberId interviewer(int number) {
        return new MemberId(new UUID(2, number));
    }

    static CandidateId candidate(int number) {
        return new CandidateId(new UUID(1, number));
    }

    static SessionId session(int number) {
        return new SessionId(new UUID(5, number));
    }

    /** When the interview of that number began. */
    static Instant begin(int interview) {
        return START.plus(Duration.ofDays(interview / 2)).plus(Duration.ofHours(interview % 2));
    }

    /** Whoever sat on the panel of the interview of that number: each with each in turn. */
    static List<MemberId> panel(int interview) {
        int first = interview % 4;
        return List.of(interviewer(first), interviewer((first + 1 + interview / 4 % 3) % 4));
    }

    static List<Rated> drawn(int interviews, long seed) {
        Random random = new Random(seed);
        List<Rated> ratings = new ArrayList<>();
        for (int interview = 0; interview < interviews; interview++) {
            int ability = random.nextInt(3);
            for (MemberId member : panel(interview)) {
                for (int question = 0; question < QUESTIONS; question++) {
                    for (String criterion : CRITERIA) {
                        int level = Math.clamp(1 + ability + random.nextInt(3) - random.nextInt(2), 1, 4);
                        ratings.add(rated(interview, member, question, criterion, level));
                    }
                }
            }
        }
        return ratings;
    }

    static Rated rated(int interview, MemberId member, int question, String criterion, @Nullable Integer level) {
        Instant asked = begin(interview).plus(Duration.ofMinutes(10L * question));
        return new Rated(
                session(interview),
                candidate(interview),
                member,
                new QuestionId(new UUID(3, question)),
                1,
                criterion,
                level,
                1,
                1,
                question < 2 ? "mlops" : "statistics",
                question + 1,
                asked,
                100L * question,
                asked.plusSeconds(60),
                false,
                begin(interview).plus(Duration.ofHours(5)));
    }

    static Rated unsettled(Rated rated) {
        return new Rated(
                rated.session(),
                rated.candidate(),
                rated.interviewer(),
                rated.question(),
                rated.version(),
                rated.criterion(),
                rated.level(),
                rated.criterionWeight(),
                rated.questionWeight(),
                rated.competency(),
                rated.questionPlace(),
                rated.asked(),
                rated.position(),
                rated.at(),
                rated.amended(),
                null);
    }
}
