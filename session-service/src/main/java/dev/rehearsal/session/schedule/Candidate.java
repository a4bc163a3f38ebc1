package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import org.jspecify.annotations.Nullable;

/** Who is interviewed. */
public record Candidate(
        CandidateId id, String name, @Nullable String email) {}
