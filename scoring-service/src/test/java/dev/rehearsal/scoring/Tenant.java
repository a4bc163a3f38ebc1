package dev.rehearsal.scoring;

import static io.restassured.RestAssured.given;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A new organisation in a running service: publishes its events, waits for its scores, calls as its members. */
public final class Tenant implements AutoCloseable {

    private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
    private final EventPublisher publisher = EventPublisher.ofThisRun();
    private final EventProbe scores = EventProbe.on(Topics.SCORES);
    private final TestTokens tokens = TestTokens.ofThisRun();

    public OrganisationId organisation() {
        return organisation;
    }

    public EventPublisher publisher() {
        return publisher;
    }

    public EventProbe scores() {
        return scores;
    }

    public CloudEvent publish(Event event) {
        return publisher.publish(organisation, event);
    }

    /** Publishes all events of the interview and waits until they are scored. */
    public SessionScored play(Interview interview) {
        List<CloudEvent> sent = new ArrayList<>();
        interview.events().forEach(event -> sent.add(publish(event)));
        return awaitRevision(interview.session(), sent.size());
    }

    /** Waits for the score of so many events. */
    public SessionScored awaitRevision(SessionId session, long revision) {
        return await(session, scored -> scored.revision() == revision);
    }

    public SessionScored await(SessionId session, Predicate<SessionScored> wanted) {
        return scores.await(SessionScored.class, scored -> scored.session().equals(session) && wanted.test(scored));
    }

    public String token(MemberId member, String... roles) {
        return tokens.member(organisation.value(), member.value(), roles);
    }

    public TestTokens tokens() {
        return tokens;
    }

    /** A request of a member with these roles. */
    public RequestSpecification as(MemberId member, String... roles) {
        return given().auth().oauth2(token(member, roles));
    }

    @Override
    public void close() {
        publisher.close();
        scores.close();
    }
}
