package dev.rehearsal.scoring.estimate;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.session.db.RatedRatings;
import dev.rehearsal.scoring.session.db.RatedVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Ratings from the database, in transactions of their own. */
@ApplicationScoped
class StoredRatings implements RatedSource {

    private final Tenancy tenancy;
    private final RatedRatings ratings;

    StoredRatings(Tenancy tenancy, RatedRatings ratings) {
        this.tenancy = tenancy;
        this.ratings = ratings;
    }

    @Override
    public RatedVersion version(OrganisationId organisation) {
        return tenancy.inOrganisation(organisation, ratings::version);
    }

    /** The version is read first: what comes in between makes the ratings newer than it says, never older. */
    @Override
    public Versioned observed(OrganisationId organisation, int most) {
        return tenancy.inOrganisation(organisation, () -> new Versioned(ratings.version(), ratings.observed(most)));
    }
}
