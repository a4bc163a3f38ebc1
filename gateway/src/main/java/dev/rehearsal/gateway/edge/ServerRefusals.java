package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Optional;

/** What the HTTP server and its handlers refuse with nothing but a status, in words. */
final class ServerRefusals {

    private ServerRefusals() {}

    /** What a request that failed is to be told; none if somebody else knows better. */
    static Optional<Problem> meaning(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure != null && !(failure instanceof HttpException)) {
            return Optional.empty();
        }
        return switch (context.statusCode()) {
            case 400 ->
                Optional.of(
                        Problem.malformed(
                                "The address or a header cannot be read; a % in an address is followed by two hexadecimal digits."));
            case 413 -> Optional.of(Problem.tooLarge("The request body is larger than is taken."));
            case 414 -> Optional.of(Problem.uriTooLong("Shorten the address."));
            case 416 ->
                Optional.of(
                        Problem.noSuchRange("Ask for a range of bytes that is there; Content-Range says how many."));
            case 431 -> Optional.of(Problem.headersTooLarge("Send fewer or shorter headers."));
            default -> Optional.empty();
        };
    }
}
