package dev.rehearsal.gateway.candidate.http;

import dev.rehearsal.gateway.candidate.Joining;
import dev.rehearsal.platform.text.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a candidate's browser sends and gets. */
public final class CandidateViews {

    private CandidateViews() {}

    /** The token of the link, and the random id the browser keeps. */
    @Schema(
            name = "Join",
            requiredProperties = {"token", "device"})
    public record JoinRequest(
            @NotBlank @Storable @Size(max = 256) String token,
            @NotBlank @Storable @Size(min = 8, max = 128) String device) {

        @Override
        public String toString() {
            return "JoinRequest[…]";
        }
    }

    /** A candidate is in the session. */
    @Schema(
            name = "JoinedSession",
            requiredProperties = {"accessToken", "expiresAt", "session", "participant", "name"})
    public record JoinedSession(String accessToken, Instant expiresAt, UUID session, UUID participant, String name) {

        static JoinedSession of(Joining.Joined joined) {
            return new JoinedSession(
                    joined.access().text(),
                    joined.access().expiresAt(),
                    joined.session().value(),
                    joined.participant().value(),
                    joined.name());
        }

        @Override
        public String toString() {
            return "JoinedSession[" + session + "]";
        }
    }
}
