package dev.rehearsal.gateway.member.http;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to {@code /api/members} and what comes back. */
public final class MemberRequests {

    private MemberRequests() {}

    /** A member to be added. */
    @Schema(
            name = "NewMember",
            requiredProperties = {"name", "email", "roles"})
    public record NewMember(
            @NotBlank @Storable @Size(max = 200) String name,

            @NotBlank @Storable @Size(max = EmailAddress.LONGEST)
            String email,

            @NotEmpty Set<@NotNull Role> roles) {}

    /** What changes; what is left out stays. */
    @Schema(name = "MemberChange", requiredProperties = "revision")
    public record MemberChange(
            @Min(1) int revision,

            @Storable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Nullable
            String name,

            @Size(min = 1, max = 4) @Nullable Set<@NotNull Role> roles) {}

    /** A member who was added, and the link to send. */
    @Schema(
            name = "AddedMember",
            requiredProperties = {"member", "link"})
    public record AddedMember(MemberView member, String link) {}

    /** A link by which a member chooses a password, once. */
    @Schema(
            name = "MemberInvitation",
            requiredProperties = {"link", "expiresAt"})
    public record MemberInvitation(String link, Instant expiresAt) {}

    /** A page of members; {@code next} leads to the following page, or is null. */
    @Schema(
            name = "MemberPage",
            requiredProperties = {"items", "next"})
    public record MemberPage(
            List<MemberView> items,
            @Schema(nullable = true) @Nullable String next) {}
}
