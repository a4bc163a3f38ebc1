package dev.rehearsal.platform.http;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers requests that cannot be read before any endpoint is found, for example without a Host: a problem for the client, where the
 * framework would log an error of ours.
 */
@ApplicationScoped
public class UnreadableRequests {

    private static final int ORDER = -5_000;
    private static final int BAD_REQUEST = 400;

    void install(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.statusCode() != BAD_REQUEST || context.response().headWritten()) {
            context.next();
            return;
        }
        Problem problem = Problem.malformed("The address or the Host header of this request cannot be read.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(Buffer.buffer(EventJson.write((Object) problem.body())));
    }
}
