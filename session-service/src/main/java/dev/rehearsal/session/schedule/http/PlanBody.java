package dev.rehearsal.session.schedule.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.platform.text.UsualTime;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.Scheduling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of requests to the schedule. */
final class PlanBody {

    private PlanBody() {}

    /** A new interview. */
    record NewSession(
            @NotNull KitId kit,
            @NotBlank @Storable @Size(max = 120) String title,
            @NotNull @Valid NewCandidate candidate,
            @NotNull @Size(min = 1, max = 4) List<@NotNull MemberId> panel,
            @NotNull @UsualTime Instant startsAt,
            @NotBlank @Size(max = 60) String zone,
            @NotNull @Min(5) @Max(240) Integer minutes) {

        @Schema(hidden = true)
        @AssertTrue(message = "must be an IANA time zone")
        boolean isZoneKnown() {
            return known(zone);
        }

        @Schema(hidden = true)
        @AssertTrue(message = "must not name anybody twice")
        boolean isPanelDistinct() {
            return distinct(panel);
        }

        Scheduling.Plan plan() {
            return new Scheduling.Plan(kit, title.strip(), candidate.whom(), panel, startsAt, zone, minutes);
        }
    }

    /** Either the {@code id} of somebody who is known, and nothing else, or a name for somebody new. */
    record NewCandidate(
            @Nullable CandidateId id,

            @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Storable @Size(max = 120)
            String name,

            @Nullable @Email @Storable @Size(max = 254) String email) {

        @Schema(hidden = true)
        @AssertTrue(message = "must have either an id alone, or a name")
        boolean isSomebody() {
            return id == null ? name != null : name == null && email == null;
        }

        Scheduling.Whom whom() {
            return id != null
                    ? new Scheduling.Whom.Known(id)
                    : new Scheduling.Whom.Newcomer(
                            Objects.requireNonNull(name, "checked before").strip(), email);
        }
    }

    /** A change; what is absent stays as it is. */
    record SessionChange(
            @NotNull Integer revision,

            @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Storable @Size(max = 120)
            String title,

            @Nullable @UsualTime Instant startsAt,
            @Nullable @Size(max = 60) String zone,
            @Nullable @Min(5) @Max(240) Integer minutes,
            @Nullable @Size(min = 1, max = 4) List<@NotNull MemberId> panel) {

        @Schema(hidden = true)
        @AssertTrue(message = "must be an IANA time zone")
        boolean isZoneKnown() {
            return zone == null || known(zone);
        }

        @Schema(hidden = true)
        @AssertTrue(message = "must not name anybody twice")
        boolean isPanelDistinct() {
            return panel == null || distinct(panel);
        }

        InterviewSession.Change change() {
            return new InterviewSession.Change(title == null ? null : title.strip(), startsAt, zone, minutes, panel);
        }
    }

    record Cancellation(
            @NotNull Integer revision,
            @Nullable @Storable @Size(max = 500) String reason) {}

    private static boolean known(@Nullable String zone) {
        return zone != null
                && ("UTC".equals(zone) || ZoneId.getAvailableZoneIds().contains(zone));
    }

    private static boolean distinct(@Nullable List<MemberId> panel) {
        return panel == null || new HashSet<>(panel).size() == panel.size();
    }
}
