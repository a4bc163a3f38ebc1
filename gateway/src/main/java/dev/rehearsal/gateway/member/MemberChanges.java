package dev.rehearsal.gateway.member;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.gateway.secret.db.Codes;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do to members. Every operation is one transaction with its event; changes of one organisation's members wait for
 * each other, so that two administrators cannot remove each other at the same moment.
 */
@ApplicationScoped
public class MemberChanges {

    /** How long an invitation can be accepted. */
    public static final Duration INVITATION_LIFE = Duration.ofDays(7);

    /** A link that lets a member choose a password, once. */
    public record Invitation(String link, Instant expiresAt) {}

    /** A member who was added, with the link to send. */
    public record Added(Member member, Invitation invitation) {}

    private final Members members;
    private final Codes codes;
    private final RefreshTokens refreshTokens;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final GatewayConfig config;
    private final Clock clock;

    public MemberChanges(
            Members members,
            Codes codes,
            RefreshTokens refreshTokens,
            Outbox outbox,
            Tenancy tenancy,
            GatewayConfig config,
            Clock clock) {
        this.members = members;
        this.codes = codes;
        this.refreshTokens = refreshTokens;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Adds a member.
     *
     * @throws Problem 409 if the e-mail belongs to somebody already
     */
    public Added add(Actor actor, String name, EmailAddress email, Set<Role> roles) {
        return tenancy.inOrganisation(actor.organisation(), () -> {
            requireAdministrator(actor);
            Instant now = clock.instant();
            Member member = Member.added(new MemberId(Ids.random()), actor.organisation(), name.strip(), email, roles);
            if (!members.add(member, now)) {
                throw Problem.conflict("email-taken", "Somebody is already known by this e-mail address.");
            }
            announce(member, now);
            return new Added(member, invite(member, now));
        });
    }

    /** Who does something, as the token says. */
    public record Actor(OrganisationId organisation, MemberId member) {}

    /**
     * Changes name or roles.
     *
     * @throws Problem 404, 409 for a stale revision or the last administrator
     */
    public Member change(Actor actor, MemberId id, int revision, @Nullable String name, @Nullable Set<Role> roles) {
        return apply(actor, id, member -> {
            if (member.revision() != revision) {
                throw Problem.stale(member.revision());
            }
            return member.changed(name == null ? member.name() : name.strip(), roles == null ? member.roles() : roles);
        });
    }

    /**
     * Shuts a member out at once: no refresh token works any more, sockets close by the event. Repeating it does nothing.
     *
     * @throws Problem 404, 409 for the last administrator
     */
    public Member disable(Actor actor, MemberId id) {
        return apply(actor, id, member -> member.active() ? member.disabled() : member);
    }

    /** Lets a member in again. Repeating it does nothing. */
    public Member enable(Actor actor, MemberId id) {
        return apply(actor, id, member -> member.active() ? member : member.enabled());
    }

    /**
     * A new link for a member, who has lost the first one or the password; an earlier link stops working.
     *
     * @throws Problem 404, 409 if the member is disabled
     */
    public Invitation invite(Actor actor, MemberId id) {
        return tenancy.inOrganisation(actor.organisation(), () -> {
            requireAdministrator(actor);
            Member member = members.find(id).orElseThrow(() -> Problem.notFound("member"));
            if (!member.active()) {
                throw Problem.conflict("member-disabled", "Enable this member first.");
            }
            return invite(member, clock.instant());
        });
    }

    private Member apply(Actor actor, MemberId id, UnaryOperator<Member> change) {
        return tenancy.inOrganisation(actor.organisation(), () -> {
            members.lock(actor.organisation());
            requireAdministrator(actor);
            Member before = members.find(id).orElseThrow(() -> Problem.notFound("member"));
            Member after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            LastAdministratorRule.check(before, after, members.ableAdministratorsBeside(id));
            members.save(after);
            if (!after.active()) {
                refreshTokens.endAllOf(id);
                codes.withdraw(id);
            }
            announce(after, clock.instant());
            return after;
        });
    }

    /** A token lives on for minutes after its owner lost the role; the table decides. */
    private void requireAdministrator(Actor actor) {
        Member member = members.find(actor.member()).orElseThrow(MemberChanges::unknownActor);
        if (!member.active()) {
            throw unknownActor();
        }
        if (!member.isActiveAdministrator()) {
            throw Problem.forbidden("Only administrators change members.");
        }
    }

    private static Problem unknownActor() {
        return Problem.unauthenticated("This account is not active. Sign in again.");
    }

    private Invitation invite(Member member, Instant now) {
        Instant expiresAt = now.plus(INVITATION_LIFE);
        Secret code = codes.issue(new Codes.Owner(member.organisation(), member.id()), expiresAt);
        return new Invitation(config.link("/welcome#" + code.text()), expiresAt);
    }

    private void announce(Member member, Instant now) {
        outbox.append(
                member.organisation(),
                member.active()
                        ? new MemberEvent.MemberChanged(member.id(), member.roles(), member.revision())
                        : new MemberEvent.MemberDisabled(member.id(), member.revision()),
                now);
    }
}
