package dev.rehearsal.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses verified tokens that are not access tokens, before any role is looked at. */
@ApplicationScoped
public class AccessTokenTypeCheck implements SecurityIdentityAugmentor {

    private final AccessTokens tokens;

    public AccessTokenTypeCheck(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        try {
            tokens.caller(token);
            return Uni.createFrom().item(identity);
        } catch (AccessTokens.InvalidToken e) {
            return Uni.createFrom().failure(new AuthenticationFailedException(e));
        }
    }
}
