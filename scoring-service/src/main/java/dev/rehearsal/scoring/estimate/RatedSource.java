package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import java.util.List;

/** Where the ratings of an organisation come from. */
interface RatedSource {

    /** Ratings, and the version that they have at least. */
    record Versioned(long version, List<Rated> ratings) {}

    /** Grows with whatever changes the organisation's ratings. */
    long version(OrganisationId organisation);

    /** The observed ratings, at most so many. */
    Versioned observed(OrganisationId organisation, int most);
}
