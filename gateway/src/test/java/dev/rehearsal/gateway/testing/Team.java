package dev.rehearsal.gateway.testing;

import static io.restassured.RestAssured.given;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.gateway.member.Organisation;
import dev.rehearsal.gateway.secret.PasswordHashes;
import dev.rehearsal.gateway.secret.db.Credentials;
import dev.rehearsal.gateway.token.TokenMint;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Makes organisations and people for tests, past the doors. */
@ApplicationScoped
public class Team {

    /** The password of everybody made here. */
    public static final String PASSWORD = "a long and plain sentence";

    private final Members members;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final TokenMint mint;
    private final Tenancy tenancy;

    public Team(Members members, Credentials credentials, PasswordHashes hashes, TokenMint mint, Tenancy tenancy) {
        this.members = members;
        this.credentials = credentials;
        this.hashes = hashes;
        this.mint = mint;
        this.tenancy = tenancy;
    }

    /** An administrator, with all other roles as well, of a new organisation. */
    public Member founder() {
        OrganisationId organisation = new OrganisationId(UUID.randomUUID());
        return tenancy.inOrganisation(organisation, () -> {
            members.add(new Organisation(organisation, "Plainly Made Up Ltd"), Instant.now());
            return stored(organisation, EnumSet.allOf(Role.class));
        });
    }

    /** Somebody else of the same organisation. */
    public Member colleague(Member of, Role... roles) {
        return tenancy.inOrganisation(of.organisation(), () -> stored(of.organisation(), Set.of(roles)));
    }

    /** An access token of a member. */
    public String token(Member member) {
        return mint.forMember(member).text();
    }

    /** A request with a member's token, and JSON in its body. */
    public RequestSpecification as(Member member) {
        return given().auth().oauth2(token(member)).contentType(ContentType.JSON);
    }

    private Member stored(OrganisationId organisation, Set<Role> roles) {
        UUID id = UUID.randomUUID();
        Member member = Member.added(
                new MemberId(id),
                organisation,
                "Member " + id.toString().substring(0, 8),
                EmailAddress.parse(id + "@team.example").orElseThrow(),
                roles);
        members.add(member, Instant.now());
        credentials.set(organisation, member.id(), hashes.hash(PASSWORD), Instant.now());
        return member;
    }
}
