package dev.rehearsal.gateway.signin;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.gateway.database.LookUps;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.db.StoredMembers;
import dev.rehearsal.gateway.refresh.Holder;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.secret.PasswordHashes;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.gateway.secret.db.Credentials;
import dev.rehearsal.gateway.token.TokenMint;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Signing in with e-mail and password, staying signed in, signing out. */
@ApplicationScoped
public class SignIn {

    private final StoredMembers members;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final RefreshTokens refreshTokens;
    private final TokenMint mint;
    private final LookUps lookUps;
    private final Tenancy tenancy;
    private final Clock clock;

    public SignIn(
            StoredMembers members,
            Credentials credentials,
            PasswordHashes hashes,
            RefreshTokens refreshTokens,
            TokenMint mint,
            LookUps lookUps,
            Tenancy tenancy,
            Clock clock) {
        this.members = members;
        this.credentials = credentials;
        this.hashes = hashes;
        this.refreshTokens = refreshTokens;
        this.mint = mint;
        this.lookUps = lookUps;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * Signs a member in. Takes about as long for an unknown e-mail as for a wrong password.
     *
     * @throws Problem 401 if e-mail and password are not those of an active member; 503 if too many sign in at once
     */
    public Entry withPassword(String email, String password) {
        Optional<Member> known = EmailAddress.parse(email)
                .flatMap(address -> lookUps.byKey(address.value(), () -> members.findByEmail(address)));
        Optional<String> hash = known.flatMap(
                member -> tenancy.inOrganisation(member.organisation(), () -> credentials.hashOf(member.id())));
        boolean matches =
                hash.map(stored -> hashes.matches(password, stored)).orElseGet(() -> hashes.matchesNobody(password));
        if (!matches) {
            throw Problem.unauthenticated("E-mail and password do not belong together.");
        }
        Member member = known.orElseThrow();
        if (!member.active()) {
            throw disabled();
        }
        Optional<String> better = hash.filter(hashes::isOutdated).map(outdated -> hashes.hash(password));
        return tenancy.inOrganisation(member.organisation(), () -> {
            better.ifPresent(fresh -> credentials.set(member.organisation(), member.id(), fresh, clock.instant()));
            return enter(members.find(member.id()).filter(Member::active).orElseThrow(SignIn::disabled));
        });
    }

    /** Gives an active member tokens. Needs a transaction of the organisation. */
    Entry enter(Member member) {
        return entry(member, refreshTokens.startFor(member.organisation(), member.id()));
    }

    /**
     * Exchanges a member's refresh token.
     *
     * @throws Problem 401 if it is worth nothing any more
     */
    public Entry renew(Secret token) {
        RefreshTokens.Given given =
                refreshTokens.renew(token, Holder.OfMember.class).orElseThrow(SignIn::ended);
        OrganisationId organisation = given.organisation();
        return tenancy.inOrganisation(organisation, () -> {
            if (!(given.holder() instanceof Holder.OfMember holder)) {
                throw ended();
            }
            Member member = members.find(holder.member()).filter(Member::active).orElseThrow(SignIn::ended);
            return entry(member, given);
        });
    }

    /** Ends the chain a refresh token belongs to; does nothing if there is none. */
    public void out(Secret token) {
        refreshTokens.end(token);
    }

    private Entry entry(Member member, RefreshTokens.Given refresh) {
        return new Entry(member, members.organisation(member.organisation()), mint.forMember(member), refresh);
    }

    private static Problem disabled() {
        return Problem.unauthenticated("This account is disabled. Ask an administrator of your organisation.");
    }

    private static Problem ended() {
        return Problem.unauthenticated("You have been signed out. Sign in again.");
    }
}
