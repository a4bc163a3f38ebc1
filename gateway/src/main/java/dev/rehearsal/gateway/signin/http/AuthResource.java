package dev.rehearsal.gateway.signin.http;

import dev.rehearsal.gateway.limits.ClientAddress;
import dev.rehearsal.gateway.limits.EntryLimits;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.refresh.http.RefreshCookies;
import dev.rehearsal.gateway.signin.Admission;
import dev.rehearsal.gateway.signin.Entry;
import dev.rehearsal.gateway.signin.SignIn;
import dev.rehearsal.gateway.signin.http.AuthViews.AcceptRequest;
import dev.rehearsal.gateway.signin.http.AuthViews.SetupRequest;
import dev.rehearsal.gateway.signin.http.AuthViews.SetupState;
import dev.rehearsal.gateway.signin.http.AuthViews.SignInRequest;
import dev.rehearsal.gateway.signin.http.AuthViews.SignedIn;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sign-in and what belongs to it. Anybody may call these, so every attempt is counted. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Identity")
@APIResponse(responseCode = "429", description = "Too often")
public class AuthResource {

    private final SignIn signIn;
    private final Admission admission;
    private final EntryLimits limits;
    private final RefreshCookies cookies;

    public AuthResource(SignIn signIn, Admission admission, EntryLimits limits, RefreshCookies cookies) {
        this.signIn = signIn;
        this.admission = admission;
        this.limits = limits;
        this.cookies = cookies;
    }

    @GET
    @Path("/setup")
    @Operation(operationId = "getSetup", summary = "Whether the first administrator is still missing")
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(schema = @Schema(implementation = SetupState.class)))
    public SetupState setupState() {
        return new SetupState(admission.isSetupNeeded());
    }

    @POST
    @Path("/setup")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setUp", summary = "Found the first organisation as its first administrator")
    @APIResponse(
            responseCode = "201",
            description = "Done and signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "400", description = "Not readable")
    @APIResponse(responseCode = "409", description = "setup-done")
    @APIResponse(responseCode = "422", description = "code-invalid or password-refused")
    public Response setUp(@Valid @NotNull SetupRequest request, @Context HttpServerRequest http) {
        limits.countAddress(ClientAddress.of(http));
        EmailAddress email = EmailAddress.parse(request.email())
                .orElseThrow(() ->
                        Problem.invalid(List.of(new ProblemBody.FieldError("email", "must be an e-mail address"))));
        return answer(
                201,
                admission.setUp(new Admission.Setup(
                        request.code(), request.organisation(), request.name(), email, request.password())));
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Sign in with e-mail and password")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "400", description = "Not readable")
    @APIResponse(responseCode = "401", description = "They do not belong together")
    @APIResponse(responseCode = "503", description = "Too many at once")
    public Response signIn(@Valid @NotNull SignInRequest request, @Context HttpServerRequest http) {
        limits.countAddress(ClientAddress.of(http));
        String account =
                EmailAddress.parse(request.email()).map(EmailAddress::value).orElse(request.email());
        return answer(
                200, limits.countFailures(account, () -> signIn.withPassword(request.email(), request.password())));
    }

    @POST
    @Path("/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptInvitation", summary = "Choose a password with the code of an invitation")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "400", description = "Not readable")
    @APIResponse(responseCode = "422", description = "code-invalid or password-refused")
    public Response accept(@Valid @NotNull AcceptRequest request, @Context HttpServerRequest http) {
        limits.countAddress(ClientAddress.of(http));
        return answer(200, admission.accept(request.code(), request.password()));
    }

    @POST
    @Path("/refresh")
    @Operation(operationId = "refresh", summary = "A new access token for the refresh cookie, which is replaced")
    @APIResponse(
            responseCode = "200",
            description = "Still signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "401", description = "Signed out")
    public Response refresh(@Context HttpHeaders headers) {
        return answer(
                200,
                RefreshCookies.read(headers, RefreshCookies.MEMBER)
                        .map(signIn::renew)
                        .orElseThrow(() -> Problem.unauthenticated("You are not signed in.")));
    }

    @POST
    @Path("/sign-out")
    @Operation(operationId = "signOut", summary = "End this sign-in")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@Context HttpHeaders headers) {
        RefreshCookies.read(headers, RefreshCookies.MEMBER).ifPresent(signIn::out);
        return Response.noContent()
                .cookie(cookies.gone(RefreshCookies.MEMBER))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response answer(int status, Entry entry) {
        return Response.status(status)
                .entity(SignedIn.of(entry))
                .cookie(cookies.carrying(RefreshCookies.MEMBER, entry.refresh()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
