package dev.rehearsal.gateway.token;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** Makes access tokens: ES256, type {@code at+jwt} (RFC 9068), ten minutes or less. */
@ApplicationScoped
public class TokenMint {

    /** How long a token is valid. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration OWN_LIFE = Duration.ofMinutes(1);
    private static final UUID GATEWAY = Ids.derived("gateway");

    private final SigningKeys keys;
    private final Clock clock;

    public TokenMint(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token of a member, with the roles of this moment. */
    public IssuedToken forMember(Member member) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return sign(
                now,
                now.plus(LIFE),
                claims(member.id().value(), member.organisation(), member.name(), Set.copyOf(member.roleNames())));
    }

    /** A token of a candidate for one session, never valid beyond {@code notAfter}. */
    public IssuedToken forCandidate(
            CandidateId candidate, OrganisationId organisation, SessionId session, String name, Instant notAfter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(LIFE).isBefore(notAfter) ? now.plus(LIFE) : notAfter.truncatedTo(ChronoUnit.SECONDS);
        return sign(
                now,
                end,
                claims(candidate.value(), organisation, name, Set.of(Groups.CANDIDATE))
                        .claim("session", session.toString()));
    }

    /** A token with which the gateway itself calls an internal operation, before any organisation is known. */
    public IssuedToken forGateway() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return sign(now, now.plus(OWN_LIFE), claims(GATEWAY, Tenancy.BUILT_IN, "gateway", Set.of(Groups.GATEWAY)));
    }

    private static JwtClaimsBuilder claims(UUID subject, OrganisationId organisation, String name, Set<String> groups) {
        return Jwt.claims()
                .issuer("rehearsal")
                .audience("rehearsal")
                .subject(subject.toString())
                .claim("org", organisation.toString())
                .claim("name", name)
                .groups(groups);
    }

    private IssuedToken sign(Instant now, Instant end, JwtClaimsBuilder claims) {
        String text = claims.issuedAt(now)
                .expiresAt(end)
                .jws()
                .header("typ", "at+jwt")
                .keyId(keys.kid())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.current());
        return new IssuedToken(text, end);
    }
}
