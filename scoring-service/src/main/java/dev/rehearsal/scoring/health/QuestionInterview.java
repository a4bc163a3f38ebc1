package dev.rehearsal.scoring.health;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.Rated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a question, in whatever version, did in one settled interview.
 *
 * @param asked when it was asked
 * @param at when the last of it was rated, amended or submitted
 * @param ratings how many levels were given on it
 * @param levels their sum
 * @param restRatings how many were given on all other questions of the interview
 * @param restLevels their sum
 */
public record QuestionInterview(
        QuestionId question,
        SessionId session,
        Instant asked,
        Instant at,
        int ratings,
        int levels,
        int restRatings,
        int restLevels) {

    /** The earliest first. */
    static final Comparator<QuestionInterview> IN_TIME = Comparator.comparing(QuestionInterview::asked)
            .thenComparing(interview -> interview.session().value());

    /** Whether there is something to compare it with. */
    boolean hasRest() {
        return restRatings > 0;
    }

    double mean() {
        return (double) levels / ratings;
    }

    double restMean() {
        return (double) restLevels / restRatings;
    }

    /** The questions of one session on which something was observed, in the order of ids; none unless it is settled. */
    public static List<QuestionInterview> of(Collection<Rated> session) {
        Map<QuestionId, Sums> questions = new TreeMap<>(Comparator.comparing(QuestionId::value));
        Sums all = new Sums();
        for (Rated rated : session) {
            Instant settled = rated.settled();
            Integer level = rated.level();
            if (settled != null && level != null) {
                all.add(rated, level, settled);
                questions.computeIfAbsent(rated.question(), id -> new Sums()).add(rated, level, settled);
            }
        }
        List<QuestionInterview> interviews = new ArrayList<>();
        questions.forEach((question, own) -> interviews.add(new QuestionInterview(
                question,
                session.iterator().next().session(),
                own.asked,
                // Whatever changes in the rest of the interview changes what the question is held against.
                all.at,
                own.ratings,
                own.levels,
                all.ratings - own.ratings,
                all.levels - own.levels)));
        return interviews;
    }

    private static final class Sums {
        private Instant asked = Instant.MAX;
        private Instant at = Instant.MIN;
        private int ratings;
        private int levels;

        void add(Rated rated, int level, Instant settled) {
            asked = rated.asked().isBefore(asked) ? rated.asked() : asked;
            at = rated.at().isAfter(at) ? rated.at() : at;
            at = settled.isAfter(at) ? settled : at;
            ratings++;
            levels += level;
        }
    }
}
