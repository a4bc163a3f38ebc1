package dev.rehearsal.question.http;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** The member who asks, and work in that member's organisation. */
@RequestScoped
public class Member {

    private final CallerProducer caller;
    private final Tenancy tenancy;

    public Member(CallerProducer caller, Tenancy tenancy) {
        this.caller = caller;
        this.tenancy = tenancy;
    }

    public UUID id() {
        return caller.get().subject();
    }

    /** Whether this member may write questions, and so sees drafts. */
    public boolean writesQuestions() {
        return caller.get().isAny(Groups.AUTHOR, Groups.ADMINISTRATOR);
    }

    /** Whether this member may find candidates, as session-service has it, without being told what others think of them. */
    public boolean seesCandidates() {
        return caller.get().isAny(Groups.INTERVIEWER, Groups.ADMINISTRATOR);
    }

    /**
     * The member's organisation.
     *
     * @throws Problem 403 for the organisation of shipped rows, which has no members
     */
    public OrganisationId organisation() {
        Caller asking = caller.get();
        if (asking.organisation().equals(Tenancy.BUILT_IN)) {
            throw Problem.forbidden("The product's own questions have no members.");
        }
        return asking.organisation();
    }

    /** Runs work in one transaction that sees this member's organisation only. */
    public <T> T inOrganisation(Supplier<T> work) {
        return tenancy.inOrganisation(organisation(), work);
    }
}
