package dev.rehearsal.platform.identity;

import dev.rehearsal.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives endpoints the caller of the request at hand: inject it and ask {@link #get()}. */
@RequestScoped
public class CallerProducer implements Provider<Caller> {

    private final Instance<JsonWebToken> token;
    private final AccessTokens tokens;

    public CallerProducer(Instance<JsonWebToken> token, AccessTokens tokens) {
        this.token = token;
        this.tokens = tokens;
    }

    /**
     * The caller of this request.
     *
     * @throws Problem 401 if there is no valid token
     */
    @Override
    public Caller get() {
        try {
            return tokens.caller(token.get());
        } catch (AccessTokens.InvalidToken e) {
            throw Problem.unauthenticated("Send a valid access token.");
        }
    }
}
