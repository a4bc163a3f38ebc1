package dev.rehearsal.gateway.signin;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.gateway.member.Organisation;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.secret.PasswordHashes;
import dev.rehearsal.gateway.secret.PasswordRules;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.gateway.secret.db.Codes;
import dev.rehearsal.gateway.secret.db.Credentials;
import dev.rehearsal.gateway.signin.db.Installation;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** How people get their password: the first administrator by setting the installation up, all others by accepting an invitation. */
@ApplicationScoped
public class Admission {

    /** What the first administrator says. */
    public record Setup(String code, String organisation, String name, EmailAddress email, String password) {}

    private final Members members;
    private final Codes codes;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final RefreshTokens refreshTokens;
    private final SignIn signIn;
    private final Outbox outbox;
    private final Installation installation;
    private final Tenancy tenancy;
    private final GatewayConfig config;
    private final Clock clock;

    public Admission(
            Members members,
            Codes codes,
            Credentials credentials,
            PasswordHashes hashes,
            RefreshTokens refreshTokens,
            SignIn signIn,
            Outbox outbox,
            Installation installation,
            Tenancy tenancy,
            GatewayConfig config,
            Clock clock) {
        this.members = members;
        this.codes = codes;
        this.credentials = credentials;
        this.hashes = hashes;
        this.refreshTokens = refreshTokens;
        this.signIn = signIn;
        this.outbox = outbox;
        this.installation = installation;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    /** Whether nobody has set the installation up yet. */
    public boolean isSetupNeeded() {
        return !installation.isSetUp();
    }

    /**
     * Sets the installation up: its first organisation and administrator, with all roles.
     *
     * @throws Problem 409 {@code setup-done}; 422 for a wrong code or a refused password
     */
    public Entry setUp(Setup setup) {
        if (!isSetupNeeded()) {
            throw setupDone();
        }
        boolean rightCode = config.firstAdministratorCode()
                .filter(Secret::fits)
                .map(Secret::new)
                .filter(code -> Secret.fits(setup.code()) && code.matches(new Secret(setup.code())))
                .isPresent();
        if (!rightCode) {
            throw invalidCode();
        }
        requireGoodPassword(setup.password(), setup.name(), setup.email().value(), setup.organisation());
        String hash = hashes.hash(setup.password());
        Organisation organisation = new Organisation(
                new OrganisationId(Ids.random()), setup.organisation().strip());
        return tenancy.inOrganisation(organisation.id(), () -> {
            Instant now = clock.instant();
            if (!installation.setUp(organisation.id(), now)) {
                throw setupDone();
            }
            return found(organisation, setup.name(), setup.email(), hash, now);
        });
    }

    /**
     * Accepts an invitation: the member gets this password, all earlier sign-ins end.
     *
     * @throws Problem 422 for a code that does not work (any more) or a refused password
     */
    public Entry accept(String text, String password) {
        if (!Secret.fits(text)) {
            throw invalidCode();
        }
        Secret code = new Secret(text);
        Codes.Owner owner = codes.ownerOf(code, clock.instant()).orElseThrow(Admission::invalidCode);
        Member invited = tenancy.inOrganisation(owner.organisation(), () -> active(owner.member()));
        requireGoodPassword(password, invited.name(), invited.email().value());
        String hash = hashes.hash(password);
        return tenancy.inOrganisation(owner.organisation(), () -> {
            Instant now = clock.instant();
            if (!codes.redeem(code, now)) {
                throw invalidCode();
            }
            Member member = active(owner.member());
            credentials.set(owner.organisation(), member.id(), hash, now);
            refreshTokens.endAllOf(member.id());
            return signIn.enter(member);
        });
    }

    private Entry found(Organisation organisation, String name, EmailAddress email, String hash, Instant now) {
        members.add(organisation, now);
        Member first = Member.added(
                new MemberId(Ids.random()), organisation.id(), name.strip(), email, EnumSet.allOf(Role.class));
        if (!members.add(first, now)) {
            throw Problem.conflict("email-taken", "Somebody is already known by this e-mail address.");
        }
        credentials.set(organisation.id(), first.id(), hash, now);
        outbox.append(
                organisation.id(), new MemberEvent.MemberChanged(first.id(), first.roles(), first.revision()), now);
        return signIn.enter(first);
    }

    private Member active(MemberId id) {
        return members.find(id).filter(Member::active).orElseThrow(Admission::invalidCode);
    }

    private static void requireGoodPassword(String password, String... own) {
        PasswordRules.objection(password, own).ifPresent(objection -> {
            throw Problem.unprocessable(
                    "password-refused",
                    "Choose another password.",
                    List.of(new ProblemBody.FieldError("password", objection)));
        });
    }

    private static Problem invalidCode() {
        return Problem.unprocessable("code-invalid", "This code is not valid any more. Ask for a new one.");
    }

    private static Problem setupDone() {
        return Problem.conflict("setup-done", "This installation is set up already. Sign in.");
    }
}
