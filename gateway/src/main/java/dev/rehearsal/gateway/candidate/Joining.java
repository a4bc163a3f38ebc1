package dev.rehearsal.gateway.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.gateway.refresh.Holder;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.gateway.token.IssuedToken;
import dev.rehearsal.gateway.token.TokenMint;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Letting a candidate into one session, and keeping the candidate in until the session's access ends. */
@ApplicationScoped
public class Joining {

    /** A candidate is in. */
    public record Joined(
            SessionId session, CandidateId participant, String name, IssuedToken access, RefreshTokens.Given refresh) {}

    private final Invitations invitations;
    private final RefreshTokens refreshTokens;
    private final TokenMint mint;
    private final Tenancy tenancy;
    private final Clock clock;

    public Joining(Invitations invitations, RefreshTokens refreshTokens, TokenMint mint, Tenancy tenancy, Clock clock) {
        this.invitations = invitations;
        this.refreshTokens = refreshTokens;
        this.mint = mint;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * Redeems the token of a join link.
     *
     * @param device a random id that the browser keeps; the same one may redeem again
     * @throws Invitations.Refused if session-service refuses
     * @throws Problem 401 if the access is over already; 503 if session-service does not answer
     */
    public Joined join(String token, String device) throws Invitations.Refused {
        Participation joined = invitations.redeem(token, device);
        if (!clock.instant().isBefore(joined.notAfter())) {
            throw ended();
        }
        Holder.OfCandidate holder = new Holder.OfCandidate(joined.participant(), joined.session(), joined.name());
        return entry(
                holder,
                tenancy.inOrganisation(
                        joined.organisation(),
                        () -> refreshTokens.start(joined.organisation(), holder, joined.notAfter())));
    }

    /**
     * Exchanges a candidate's refresh token. The token is not used up when session-service cannot say whether the candidate is let in.
     *
     * @throws Problem 401 if it is worth nothing any more, or the invitation was withdrawn or replaced; 503 if session-service does not
     *     answer
     */
    public Joined renew(Secret token) {
        RefreshTokens.Owner owner = refreshTokens.owner(token).orElseThrow(Joining::ended);
        if (owner.holder() instanceof Holder.OfCandidate candidate
                && !invitations.letIn(owner.organisation(), candidate)) {
            refreshTokens.end(token);
            throw ended();
        }
        RefreshTokens.Given given =
                refreshTokens.renew(token, Holder.OfCandidate.class).orElseThrow(Joining::ended);
        if (!(given.holder() instanceof Holder.OfCandidate holder)) {
            throw ended();
        }
        return entry(holder, given);
    }

    private Joined entry(Holder.OfCandidate holder, RefreshTokens.Given given) {
        IssuedToken access = mint.forCandidate(
                holder.candidate(), given.organisation(), holder.session(), holder.name(), given.endsAt());
        return new Joined(holder.session(), holder.candidate(), holder.name(), access, given);
    }

    private static Problem ended() {
        return Problem.unauthenticated(
                "Your access to this session has ended. Ask for a new link if you still need it.");
    }
}
