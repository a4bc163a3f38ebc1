package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.db.RatedVersion;
import java.util.List;

/** Where the ratings of an organisation come from. */
interface RatedSource {

    /** Ratings, and the version that they have at least. */
    record Versioned(RatedVersion version, List<Rated> ratings) {}

    /** Changes with whatever changes the organisation's ratings. */
    RatedVersion version(OrganisationId organisation);

    /** The observed ratings, at most so many. */
    Versioned observed(OrganisationId organisation, int most);
}
