package dev.rehearsal.session.feedback.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.feedback.Predicting;
import dev.rehearsal.session.feedback.Prediction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the candidate expects the results to be. */
@Path("/api/sessions/{id}/prediction")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.CANDIDATE)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "Not the session of the caller's token")
public class PredictionResource {

    private final CallerProducer callers;
    private final Predicting predicting;

    public PredictionResource(CallerProducer callers, Predicting predicting) {
        this.callers = callers;
        this.predicting = predicting;
    }

    @GET
    @Operation(
            operationId = "getPrediction",
            summary = "What the candidate expects of each question",
            description = "The questions asked are listed when the interview has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The prediction",
            content = @Content(schema = @Schema(implementation = Prediction.class)))
    public Prediction get(@PathParam("id") UUID id) {
        return predicting.read(callers.get(), new SessionId(id));
    }

    @PUT
    @Operation(
            operationId = "predict",
            summary = "Say what to expect of each question, before the feedback is released")
    @APIResponse(
            responseCode = "200",
            description = "The prediction",
            content = @Content(schema = @Schema(implementation = Prediction.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "409", description = "session-not-ended, feedback-released or not-admitted")
    @APIResponse(responseCode = "422", description = "question-unknown")
    public Prediction predict(@PathParam("id") UUID id, @NotNull @Valid PredictionBody.NewPrediction body) {
        return predicting.predict(callers.get(), new SessionId(id), body.expected());
    }
}
