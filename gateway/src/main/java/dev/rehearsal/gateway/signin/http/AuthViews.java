package dev.rehearsal.gateway.signin.http;

import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.http.MemberView;
import dev.rehearsal.gateway.secret.PasswordRules;
import dev.rehearsal.gateway.signin.Entry;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to {@code /api/auth} and what comes back. Texts are bounded before anything is done with them. */
public final class AuthViews {

    /** More than any password may have, so that the rule can say so, and little enough to hash. */
    private static final int LONGEST_PASSWORD_SENT = 4 * PasswordRules.LONGEST;

    private static final int LONGEST_CODE = 128;

    private AuthViews() {}

    /** Whether the first administrator is still missing. */
    @Schema(name = "SetupState", requiredProperties = "needed")
    public record SetupState(boolean needed) {}

    /** The first administrator and organisation. */
    @Schema(
            name = "Setup",
            requiredProperties = {"code", "organisation", "name", "email", "password"})
    public record SetupRequest(
            @NotBlank @Storable @Size(max = LONGEST_CODE) String code,
            @NotBlank @Storable @Size(max = 200) String organisation,
            @NotBlank @Storable @Size(max = 200) String name,

            @NotBlank @Storable @Size(max = EmailAddress.LONGEST)
            String email,

            @NotNull @Storable @Size(max = LONGEST_PASSWORD_SENT)
            String password) {

        @Override
        public String toString() {
            return "SetupRequest[…]";
        }
    }

    /** E-mail and password. */
    @Schema(
            name = "SignIn",
            requiredProperties = {"email", "password"})
    public record SignInRequest(
            @NotBlank @Storable @Size(max = EmailAddress.LONGEST)
            String email,

            @NotNull @Storable @Size(max = LONGEST_PASSWORD_SENT)
            String password) {

        @Override
        public String toString() {
            return "SignInRequest[…]";
        }
    }

    /** The code of an invitation, and the password the new member chose. */
    @Schema(
            name = "Acceptance",
            requiredProperties = {"code", "password"})
    public record AcceptRequest(
            @NotBlank @Storable @Size(max = LONGEST_CODE) String code,

            @NotNull @Storable @Size(max = LONGEST_PASSWORD_SENT)
            String password) {

        @Override
        public String toString() {
            return "AcceptRequest[…]";
        }
    }

    /** An organisation by name. */
    @Schema(
            name = "Organisation",
            requiredProperties = {"id", "name"})
    public record OrganisationView(UUID id, String name) {}

    /**
     * Somebody is signed in.
     *
     * @param accessToken to be sent as {@code Authorization: Bearer}
     * @param expiresAt when that token ends; refresh before
     */
    @Schema(
            name = "SignedIn",
            requiredProperties = {"accessToken", "expiresAt", "member", "organisation"})
    public record SignedIn(String accessToken, Instant expiresAt, MemberView member, OrganisationView organisation) {

        static SignedIn of(Entry entry) {
            return new SignedIn(
                    entry.access().text(),
                    entry.access().expiresAt(),
                    MemberView.ofSignedIn(entry.member()),
                    new OrganisationView(
                            entry.organisation().id().value(),
                            entry.organisation().name()));
        }

        @Override
        public String toString() {
            return "SignedIn[" + member.id() + "]";
        }
    }
}
