package dev.rehearsal.session.settings.http;

import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.settings.OrganisationSettings;
import dev.rehearsal.session.settings.SettingsDesk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation has set for itself. */
@Path("/api/settings")
@Tag(name = "Settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
public class SettingsResource {

    private final CallerProducer callers;
    private final SettingsDesk desk;

    public SettingsResource(CallerProducer callers, SettingsDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    /** All settings, with the {@code revision} that was seen last. */
    record NewSettings(
            @NotNull @Min(0) @Max(1_000_000_000) Integer revision,

            @NotNull @Min(0) @Max(OrganisationSettings.MOST_EXERCISES)
            Integer requireGym,

            @NotNull Boolean suggestions,
            @NotNull Boolean remind,

            @NotNull @Size(min = 1, max = OrganisationSettings.MOST_REMINDERS)
            List<@NotNull @Min(1) @Max(OrganisationSettings.LATEST_REMINDER_HOURS) Integer> remindAfterHours) {

        OrganisationSettings settings() {
            return new OrganisationSettings(revision, requireGym, suggestions, remind, remindAfterHours);
        }
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.REVIEWER, Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "getSettings", summary = "What the organisation has set for itself")
    @APIResponse(
            responseCode = "200",
            description = "The settings; at revision 0 the usual ones",
            content = @Content(schema = @Schema(implementation = OrganisationSettings.class)))
    public OrganisationSettings get() {
        return desk.read(callers.get());
    }

    @PUT
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "changeSettings", summary = "Change the organisation's settings")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OrganisationSettings.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "409", description = "stale-revision")
    public OrganisationSettings change(@NotNull @Valid NewSettings body) {
        return desk.change(callers.get(), body.settings());
    }
}
