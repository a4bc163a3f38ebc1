package dev.rehearsal.session.candidate.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Ids of candidates in a URL, with commas between them. */
public record CandidateIds(List<UUID> values) {

    /** As many as an address has place for. */
    static final int MOST = 100;

    public CandidateIds {
        values = List.copyOf(values);
    }

    /**
     * Reads them.
     *
     * @throws Problem 400 if one is no id, or there are more than 100
     */
    public static CandidateIds fromString(String text) {
        List<String> ids =
                Arrays.stream(text.split(",", -1)).filter(id -> !id.isEmpty()).toList();
        if (ids.size() > MOST) {
            throw invalid("names at most " + MOST + " candidates");
        }
        try {
            return new CandidateIds(ids.stream().map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            throw invalid("must be ids with commas between them");
        }
    }

    private static Problem invalid(String message) {
        return Problem.invalid(List.of(new ProblemBody.FieldError("ids", message)));
    }
}
