package dev.rehearsal.gateway.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;

/**
 * What session-service says of a redeemed invitation.
 *
 * @param participant the candidate, the same for the same device
 * @param name as the invitation says
 * @param notAfter when the candidate's access ends
 */
public record Participation(
        SessionId session, OrganisationId organisation, CandidateId participant, String name, Instant notAfter) {}
