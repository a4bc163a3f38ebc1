package dev.rehearsal.gateway.refresh;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.gateway.database.LookUps;
import dev.rehearsal.gateway.refresh.RefreshFamily.Rotation;
import dev.rehearsal.gateway.refresh.db.StoredFamilies;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives, renews and ends refresh tokens. */
@ApplicationScoped
public class RefreshTokens {

    private static final Logger LOG = Logger.getLogger(RefreshTokens.class);

    /**
     * A token as its holder gets it.
     *
     * @param expiresAt when it ends if it is not used
     * @param endsAt when its family ends whatever happens
     */
    public record Given(OrganisationId organisation, Holder holder, Secret token, Instant expiresAt, Instant endsAt) {}

    private final StoredFamilies families;
    private final LookUps lookUps;
    private final Tenancy tenancy;
    private final SecureRandom random;
    private final Clock clock;

    public RefreshTokens(StoredFamilies families, LookUps lookUps, Tenancy tenancy, SecureRandom random, Clock clock) {
        this.families = families;
        this.lookUps = lookUps;
        this.tenancy = tenancy;
        this.random = random;
        this.clock = clock;
    }

    /** Starts a family. Needs a transaction of the organisation. */
    public Given start(OrganisationId organisation, Holder holder, Instant endsAt) {
        Instant now = clock.instant();
        RefreshFamily family = RefreshFamily.started(Ids.random(), organisation, holder, now, endsAt);
        families.add(family, now);
        return give(family, now);
    }

    /** Starts the family of a member who just proved to be one. Needs a transaction of the organisation. */
    public Given startFor(OrganisationId organisation, MemberId member) {
        return start(organisation, new Holder.OfMember(member), clock.instant().plus(RefreshFamily.LONGEST));
    }

    /**
     * Exchanges a token for the next; empty if it is worth nothing. A token that was used before ends its family. A token of another
     * kind of holder stays as it is.
     */
    public Optional<Given> renew(Secret token, Class<? extends Holder> kind) {
        return lookUps.byKey(token.key(), () -> families.organisationOf(token))
                .flatMap(organisation -> tenancy.inOrganisation(organisation, () -> renewInside(token, kind)));
    }

    /** Whose a token is. */
    public record Owner(OrganisationId organisation, Holder holder) {}

    /** Whose a token is, be it worth something still or not; empty if there is no such token. Changes nothing. */
    public Optional<Owner> owner(Secret token) {
        return lookUps.byKey(token.key(), () -> families.organisationOf(token))
                .flatMap(organisation -> tenancy.inOrganisation(organisation, () -> families.holder(token))
                        .map(holder -> new Owner(organisation, holder)));
    }

    /** Ends the family of a token, if there is one. */
    public void end(Secret token) {
        lookUps.byKey(token.key(), () -> families.organisationOf(token))
                .ifPresent(organisation -> tenancy.runInOrganisation(
                        organisation,
                        () -> families.lock(token)
                                .ifPresent(
                                        stored -> families.save(stored.family().revoked(clock.instant())))));
    }

    /** Ends every family of a member. Needs a transaction of the organisation. */
    public void endAllOf(MemberId member) {
        families.revokeAllOf(member.value(), clock.instant());
    }

    private Optional<Given> renewInside(Secret token, Class<? extends Holder> kind) {
        Instant now = clock.instant();
        Optional<StoredFamilies.StoredToken> stored = families.lock(token);
        if (stored.isEmpty() || !kind.isInstance(stored.get().family().holder())) {
            return Optional.empty();
        }
        StoredFamilies.StoredToken presented = stored.get();
        return switch (presented.family().present(presented.generation(), presented.expiresAt(), now)) {
            case Rotation.Continued(RefreshFamily family) -> {
                families.save(family);
                yield Optional.of(give(family, now));
            }
            case Rotation.Reused(RefreshFamily family) -> {
                LOG.warnf(
                        "a refresh token of %s was used twice: its family is revoked",
                        family.holder().subject());
                families.save(family);
                yield Optional.empty();
            }
            case Rotation.Ended() -> Optional.empty();
        };
    }

    private Given give(RefreshFamily family, Instant now) {
        Secret token = Secret.random(random);
        families.addToken(family, token, now);
        return new Given(family.organisation(), family.holder(), token, family.tokenExpiry(now), family.endsAt());
    }
}
