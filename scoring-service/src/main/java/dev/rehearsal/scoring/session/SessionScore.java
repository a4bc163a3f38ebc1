package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an interview session's events say about its scores. A pure fold: events that arrive doubled, late or in another order lead to
 * an equal state, because of all events about one thing (a {@link Slot}) the one with the highest revision or position stands.
 *
 * <p>A rating of a question that is not known to have been asked, or of a criterion that its version does not have, is kept and
 * counts as soon as the question is known. Immutable.
 */
public final class SessionScore {

    private final SessionId session;
    private final SortedMap<Slot, SessionEvent> standing;

    private SessionScore(SessionId session, SortedMap<Slot, SessionEvent> standing) {
        this.session = session;
        this.standing = Collections.unmodifiableSortedMap(standing);
    }

    /** A session nothing is known of. */
    public static SessionScore unknown(SessionId session) {
        return new SessionScore(session, new TreeMap<>());
    }

    /** The state after these events, in whatever order. */
    public static SessionScore of(SessionId session, Iterable<? extends SessionEvent> events) {
        return unknown(session).applyAll(events);
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalArgumentException if it is of another session, or says what its contract excludes
     */
    public SessionScore apply(SessionEvent event) {
        return applyAll(List.of(event));
    }

    /**
     * The state after more events.
     *
     * @throws IllegalArgumentException as {@link #apply}; then none of them has an effect
     */
    public SessionScore applyAll(Iterable<? extends SessionEvent> events) {
        SortedMap<Slot, SessionEvent> next = new TreeMap<>(standing);
        for (SessionEvent event : events) {
            if (!event.session().equals(session)) {
                throw new IllegalArgumentException("the event is of session " + event.session() + ", not " + session);
            }
            EventCheck.check(event);
            Slot.of(event)
                    .ifPresent(slot -> next.merge(slot, event, (a, b) -> Slot.STANDING.compare(a, b) >= 0 ? a : b));
        }
        return new SessionScore(session, next);
    }

    /** Whether the event would say anything about scores. */
    public static boolean concerns(SessionEvent event) {
        return Slot.of(event).isPresent();
    }

    public SessionId session() {
        return session;
    }

    /** The events that stand, by the name of what they say: all there is to keep of a session. */
    public SortedMap<String, SessionEvent> standing() {
        SortedMap<String, SessionEvent> events = new TreeMap<>();
        standing.forEach((slot, event) -> events.put(slot.name(), event));
        return Collections.unmodifiableSortedMap(events);
    }

    /** What is left when everything that another interviewer rated, submitted or amended is taken away. */
    public SessionScore asSeenBy(MemberId interviewer) {
        SortedMap<Slot, SessionEvent> own = new TreeMap<>(standing);
        own.values().removeIf(event -> {
            MemberId judge = EventPlaces.judge(event);
            return judge != null && !judge.equals(interviewer);
        });
        return new SessionScore(session, own);
    }

    /** The latest place in the session's log that any of it comes from; 0 if none does. */
    public long position() {
        return standing.values().stream().mapToLong(EventPlaces::position).max().orElse(0);
    }

    /** The latest moment that any of it tells of; empty if none does. */
    public Optional<Instant> at() {
        return standing.values().stream()
                .flatMap(event -> Stream.ofNullable(EventPlaces.at(event)))
                .max(Comparator.naturalOrder());
    }

    /** Who is to rate, sorted; empty until the session is known to be scheduled. */
    public List<MemberId> panel() {
        SessionEvent.SessionScheduled first = scheduled();
        SessionEvent.SessionRescheduled last = (SessionEvent.SessionRescheduled) standing.get(Slot.PANEL);
        List<MemberId> members;
        if (last != null && (first == null || last.revision() >= first.revision())) {
            members = last.panel();
        } else {
            members = first == null ? List.of() : first.panel();
        }
        return members.stream()
                .distinct()
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
    }

    /** Who is interviewed; empty until the session is known to be scheduled. */
    public Optional<CandidateId> candidate() {
        return Optional.ofNullable(scheduled()).map(SessionEvent.SessionScheduled::candidate);
    }

    /** What the hiring team set beside the composite, if it did not take it back. */
    public Optional<SessionEvent.ScoreOverridden> override() {
        return Optional.ofNullable((SessionEvent.ScoreOverridden) standing.get(Slot.OVERRIDE))
                .filter(override -> override.value() != null);
    }

    private SessionEvent.@Nullable SessionScheduled scheduled() {
        return (SessionEvent.SessionScheduled) standing.get(Slot.SCHEDULE);
    }

    /** Whether the session was cancelled. One that started all the same, because both happened at once, was not. */
    public boolean cancelled() {
        return of(SessionEvent.SessionCancelled.class).findAny().isPresent()
                && of(SessionEvent.SessionStarted.class).findAny().isEmpty();
    }

    /** The submitted scorecards, by interviewer. An amendment is proof of the submission before it. */
    public List<Scorecard> scorecards() {
        Map<MemberId, Scorecard> cards = new HashMap<>();
        of(SessionEvent.ScorecardSubmitted.class)
                .map(e -> new Scorecard(e.interviewer(), e.recommendation(), e.revision()))
                .forEach(card -> cards.merge(card.interviewer(), card, SessionScore::later));
        of(SessionEvent.ScorecardAmended.class)
                .map(e -> new Scorecard(e.interviewer(), e.recommendation(), e.revision()))
                .forEach(card -> cards.merge(card.interviewer(), card, SessionScore::later));
        return cards.values().stream()
                .sorted(Comparator.comparing(card -> card.interviewer().value()))
                .toList();
    }

    /** Who has submitted a scorecard, sorted. */
    public List<MemberId> submitted() {
        return scorecards().stream().map(Scorecard::interviewer).toList();
    }

    /** True until the panel is known and every member of it has submitted a scorecard. */
    public boolean provisional() {
        List<MemberId> panel = panel();
        return panel.isEmpty() || !submitted().containsAll(panel);
    }

    /** The questions asked, in the order in which they were; a question asked in two versions is there twice. */
    public List<SessionEvent.QuestionAsked> asked() {
        return of(SessionEvent.QuestionAsked.class)
                .sorted(Comparator.comparingLong(SessionEvent.QuestionAsked::position)
                        .thenComparing(e -> e.question().value())
                        .thenComparingInt(SessionEvent.QuestionAsked::version))
                .toList();
    }

    /** The closed answer to a question, if there is one. */
    public Optional<SessionEvent.AnswerSubmitted> answer(QuestionId question) {
        return of(SessionEvent.AnswerSubmitted.class)
                .filter(e -> e.question().equals(question))
                .findAny();
    }

    /**
     * Every rating as it stands, those included that do not count yet. An amendment of a higher revision goes before one of a lower,
     * and any amendment before what was rated in the room.
     */
    public List<StandingRating> ratings() {
        Map<String, StandingRating> ratings = new TreeMap<>();
        of(SessionEvent.RatingRecorded.class)
                .map(e -> new StandingRating(
                        e.interviewer(),
                        e.question(),
                        e.version(),
                        e.criterion(),
                        e.level(),
                        e.position(),
                        e.at(),
                        false))
                .forEach(rating -> ratings.put(key(rating), rating));
        amendments()
                .forEach(amendment -> amendment.ratings().stream()
                        .map(r -> new StandingRating(
                                amendment.interviewer(),
                                r.question(),
                                r.version(),
                                r.criterion(),
                                r.level(),
                                null,
                                amendment.at(),
                                true))
                        .forEach(rating -> ratings.merge(key(rating), rating, SessionScore::amend)));
        List<StandingRating> sorted = new ArrayList<>(ratings.values());
        sorted.sort(StandingRating.ORDER);
        return Collections.unmodifiableList(sorted);
    }

    private Stream<SessionEvent.ScorecardAmended> amendments() {
        return of(SessionEvent.ScorecardAmended.class)
                .sorted(Comparator.comparingInt(SessionEvent.ScorecardAmended::revision));
    }

    private <E extends SessionEvent> Stream<E> of(Class<E> type) {
        return standing.values().stream().filter(type::isInstance).map(type::cast);
    }

    private static Scorecard later(Scorecard a, Scorecard b) {
        return a.revision() >= b.revision() ? a : b;
    }

    /** The amendment stands, but what it corrects stays findable by the position of the first rating. */
    private static StandingRating amend(StandingRating earlier, StandingRating amendment) {
        return new StandingRating(
                amendment.interviewer(),
                amendment.question(),
                amendment.version(),
                amendment.criterion(),
                amendment.level(),
                earlier.position(),
                amendment.at(),
                true);
    }

    private static String key(StandingRating rating) {
        return rating.interviewer() + "/" + rating.question() + "/" + rating.version() + "/" + rating.criterion();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionScore that && session.equals(that.session) && standing.equals(that.standing);
    }

    @Override
    public int hashCode() {
        return 31 * session.hashCode() + standing.hashCode();
    }

    @Override
    public String toString() {
        return "SessionScore" + standing;
    }
}
