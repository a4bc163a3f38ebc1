package dev.rehearsal.scoring.session.stream;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The seats there are for open streams. Safe for use by many threads. */
final class OpenStreams {

    /** One taken seat. The stream sits down after it was taken, so that what is scored in between reaches it. */
    static final class Seat {

        private final OrganisationId organisation;
        private final MemberId member;
        private final SessionId session;
        private volatile @Nullable ScoreStream stream;

        private Seat(OrganisationId organisation, MemberId member, SessionId session) {
            this.organisation = organisation;
            this.member = member;
            this.session = session;
        }

        void sit(ScoreStream sitting) {
            stream = sitting;
        }

        Optional<ScoreStream> stream() {
            return Optional.ofNullable(stream);
        }
    }

    private final int maximum;
    private final int perMember;
    private final Duration retryAfter;
    private final Set<Seat> seats = new LinkedHashSet<>();

    OpenStreams(int maximum, int perMember, Duration retryAfter) {
        this.maximum = maximum;
        this.perMember = perMember;
        this.retryAfter = retryAfter;
    }

    /**
     * Takes a seat.
     *
     * @throws Problem 503 if all are taken, 429 if the member has as many as a member may have
     */
    synchronized Seat take(OrganisationId organisation, MemberId member, SessionId session) {
        if (seats.size() >= maximum) {
            throw Problem.unavailable("Too many score pages are open. Try again in a moment.", retryAfter);
        }
        if (seats.stream().filter(seat -> seat.member.equals(member)).count() >= perMember) {
            throw Problem.tooMany("You have too many score pages open. Close one and try again.", retryAfter);
        }
        Seat seat = new Seat(organisation, member, session);
        seats.add(seat);
        return seat;
    }

    synchronized void giveBack(Seat seat) {
        seats.remove(seat);
    }

    List<ScoreStream> all() {
        return sitting(seat -> true);
    }

    List<ScoreStream> of(MemberId member) {
        return sitting(seat -> seat.member.equals(member));
    }

    List<ScoreStream> of(OrganisationId organisation, SessionId session) {
        return sitting(seat -> seat.session.equals(session) && seat.organisation.equals(organisation));
    }

    private synchronized List<ScoreStream> sitting(Predicate<Seat> wanted) {
        List<ScoreStream> streams = new ArrayList<>();
        seats.stream().filter(wanted).forEach(seat -> seat.stream().ifPresent(streams::add));
        return streams;
    }
}
