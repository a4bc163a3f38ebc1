package dev.rehearsal.session.settings;

import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads and changes the settings of the caller's organisation. */
@ApplicationScoped
public class SettingsDesk {

    private final Tenancy tenancy;
    private final Settings settings;
    private final Clock clock;

    public SettingsDesk(Tenancy tenancy, Settings settings, Clock clock) {
        this.tenancy = tenancy;
        this.settings = settings;
        this.clock = clock;
    }

    public OrganisationSettings read(Caller caller) {
        return tenancy.inOrganisation(caller.organisation(), settings::current);
    }

    /**
     * Replaces the settings.
     *
     * @param wanted with the revision that was seen last
     * @throws Problem 400 for reminders out of order, 409 for a stale revision
     */
    public OrganisationSettings change(Caller caller, OrganisationSettings wanted) {
        wanted.requireAscending();
        OrganisationSettings next = new OrganisationSettings(
                wanted.revision() + 1,
                wanted.requireGym(),
                wanted.suggestions(),
                wanted.remind(),
                wanted.remindAfterHours());
        return tenancy.inOrganisation(caller.organisation(), () -> {
            if (!settings.keep(caller.organisation(), next, caller.subject(), clock.instant())) {
                throw Problem.stale(settings.current().revision());
            }
            return next;
        });
    }
}
