package dev.rehearsal.gateway.candidate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.gateway.edge.ServiceName;
import dev.rehearsal.gateway.edge.Upstreams;
import dev.rehearsal.gateway.refresh.Holder;
import dev.rehearsal.gateway.token.TokenMint;
import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The invitations, which are session-service's. */
@ApplicationScoped
public class Invitations {

    private static final String REDEEM = "/internal/invitations/redeem";
    private static final String STANDING = "/internal/invitations/standing";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Redemption(String token, String device) {}

    private record Visitor(SessionId session, OrganisationId organisation, CandidateId participant) {}

    private final Upstreams upstreams;
    private final TokenMint mint;

    public Invitations(Upstreams upstreams, TokenMint mint) {
        this.upstreams = upstreams;
        this.mint = mint;
    }

    /**
     * Redeems an invitation for a device. Blocks at most some seconds.
     *
     * @throws Refused with session-service's own problem, if it has one
     * @throws Problem 503 if session-service does not answer
     */
    public Participation redeem(String token, String device) throws Refused {
        Upstreams.Answer answer = await(REDEEM, new Redemption(token, device));
        if (answer.isGood()) {
            return read(answer);
        }
        if (answer.status() / 100 == 4 && answer.status() != 401 && answer.status() != 403) {
            throw new Refused(answer);
        }
        throw unavailable();
    }

    /**
     * Whether a candidate who redeemed an invitation is let in still. Blocks at most some seconds.
     *
     * @throws Problem 503 if session-service does not answer
     */
    public boolean letIn(OrganisationId organisation, Holder.OfCandidate holder) {
        Upstreams.Answer answer = await(STANDING, new Visitor(holder.session(), organisation, holder.candidate()));
        if (answer.isGood()) {
            return true;
        }
        if (answer.status() == 404) {
            return false;
        }
        throw unavailable();
    }

    private Upstreams.Answer await(String operation, Object question) {
        try {
            return upstreams
                    .call(
                            ServiceName.SESSIONS,
                            HttpMethod.POST,
                            operation,
                            Map.of(
                                    "Authorization",
                                    "Bearer " + mint.forGateway().text(),
                                    "Content-Type",
                                    "application/json"),
                            Buffer.buffer(JSON.writeValueAsBytes(question)),
                            LIMIT)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem ? problem : unavailable();
        } catch (TimeoutException | IOException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static Participation read(Upstreams.Answer answer) {
        try {
            return JSON.readValue(answer.body().getBytes(), Participation.class);
        } catch (IOException e) {
            throw new IllegalStateException("session-service answered a redemption in an unknown form", e);
        }
    }

    private static Problem unavailable() {
        return Problem.unavailable(
                "The session cannot be reached at the moment. Your link stays good; try again shortly.", TRY_AGAIN);
    }

    /** Session-service refused; its problem goes to the candidate as it is. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Upstreams.Answer answer;

        Refused(Upstreams.Answer answer) {
            super("session-service refused with " + answer.status(), null, false, false);
            this.answer = answer;
        }

        public Upstreams.Answer answer() {
            return answer;
        }
    }
}
