package dev.rehearsal.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns what an endpoint throws into a problem. What is nobody's fault but ours is logged under a reference and answered with it. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate [^']*'([^']{0,200})");

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return answer(Problem.unauthenticated("Send a valid access token."));
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException e) {
        return answer(Problem.unauthenticated("The access token is not valid or has expired."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(Problem.forbidden("Your role does not allow this."));
    }

    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException e) {
        return answer(Problem.invalid(e.getConstraintViolations().stream()
                .map(v -> new ProblemBody.FieldError(field(v.getPropertyPath()), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList()));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e) {
        return answer(unreadable(e));
    }

    /** The framework brings a mapper of its own for this one, which the more general mapper above would not replace. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return answer(unreadable(e));
    }

    /** As {@link #mismatched}. While reading it is about what was sent; while writing it is a mistake of ours. */
    @ServerExceptionMapper
    public Response undefined(InvalidDefinitionException e) {
        return e.getProcessor() instanceof JsonParser ? answer(unreadable(e)) : unexpected(e);
    }

    /** What the framework throws around a cause: the cause decides, else the status. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(unreadable(json));
        }
        if (e.getCause() instanceof Problem problem) {
            return answer(problem);
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> answer(Problem.unauthenticated("Send a valid access token."));
            case 403 -> answer(Problem.forbidden("Your role does not allow this."));
            case 404 -> answer(Problem.notFound("thing"));
            case 413 -> answer(Problem.tooLarge("The request body is larger than is taken."));
            default ->
                status >= 500
                        ? unexpected(e)
                        : raw(
                                status,
                                new ProblemBody(
                                        "/problems/http-" + status,
                                        e.getResponse().getStatusInfo().getReasonPhrase(),
                                        status,
                                        "The request does not fit this address.",
                                        List.of()),
                                null);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (DatabaseAway.isCauseOf(e)) {
            LOG.warnf("the database is away: %s", e.getMessage());
            return answer(Problem.unavailable(
                    "Our database cannot be reached. Nothing of this request was kept; try again.",
                    Duration.ofSeconds(1)));
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(e, "unexpected failure, reference %s", reference);
        return raw(
                500,
                new ProblemBody(
                        "/problems/unexpected",
                        "Something went wrong on our side",
                        500,
                        "Nothing of this request was kept. Try again; if it stays, quote reference " + reference + ".",
                        List.of()),
                null);
    }

    private static Problem unreadable(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(List.of(new ProblemBody.FieldError(path(unknown), "is not known here")));
        }
        Matcher twice = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (twice.find()) {
            String around = e instanceof JsonMappingException nested ? path(nested) : "";
            return Problem.invalid(List.of(new ProblemBody.FieldError(
                    around.isEmpty() ? twice.group(1) : around + "." + twice.group(1), "stands there twice")));
        }
        if (e instanceof JsonParseException || !(e instanceof JsonMappingException mapping)) {
            return Problem.malformed("The body is not valid JSON.");
        }
        String path = path(mapping);
        return path.isEmpty()
                ? Problem.malformed("The body does not have the expected form.")
                : Problem.invalid(List.of(new ProblemBody.FieldError(path, "does not have the expected form")));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The path without the method and parameter that Bean Validation puts before it. */
    private static String field(Path path) {
        String inside = StreamSupport.stream(path.spliterator(), false)
                .filter(n -> n.getKind() == ElementKind.PROPERTY || n.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(n -> (n.getIndex() == null ? "" : "[" + n.getIndex() + "]") + "." + n.getName())
                .collect(Collectors.joining());
        if (!inside.isEmpty()) {
            return inside.replaceFirst("^\\.", "");
        }
        String last = "";
        for (Path.Node node : path) {
            last = String.valueOf(node.getName());
        }
        return last;
    }

    private static Response answer(Problem problem) {
        return raw(problem.status(), problem.body(), problem.retryAfter());
    }

    private static Response raw(int status, ProblemBody body, @Nullable Duration retryAfter) {
        Response.ResponseBuilder response =
                Response.status(status).type(ProblemBody.MEDIA_TYPE).entity(body);
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return response.build();
    }
}
