package dev.rehearsal.scoring.estimate;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.db.RatedVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ratings in memory, with a count of how often they were read. */
final class SourceInMemory implements RatedSource {

    private final Map<OrganisationId, List<Rated>> ratings = new HashMap<>();
    UUID origin = new UUID(0, 1);
    int reads;
    boolean broken;

    /** Two interviewers rate a candidate on one criterion each. */
    void rate(OrganisationId organisation, int candidate, boolean settled) {
        Interview interview = new Interview()
                .of(candidate(candidate))
                .scheduled(member(1), member(2))
                .asked(question(1), "monitoring", 1, "depth:1")
                .rated(member(1), question(1), "depth", 1 + candidate % 4)
                .rated(member(2), question(1), "depth", 1 + candidate % 3)
                .submitted(member(1), Recommendation.YES);
        if (settled) {
            interview.submitted(member(2), Recommendation.NO);
        }
        ratings.computeIfAbsent(organisation, id -> new ArrayList<>()).addAll(Rated.of(interview.score()));
    }

    @Override
    public RatedVersion version(OrganisationId organisation) {
        return new RatedVersion(
                origin, ratings.getOrDefault(organisation, List.of()).size());
    }

    @Override
    public Versioned observed(OrganisationId organisation, int most) {
        reads++;
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return new Versioned(version(organisation), List.copyOf(ratings.getOrDefault(organisation, List.of())));
    }
}
