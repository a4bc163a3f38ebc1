package dev.rehearsal.question.kit;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent.KitDeleted;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionEvent.KitSaved;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.RevisionMustBeCurrent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kit. Immutable; a command returns the kit after it.
 *
 * @param revision counts every change, from 1
 * @param privateTo the only member who sees it; null if the whole organisation does
 * @param updatedBy the member who changed it last; null for kits that ship with the product
 */
public record Kit(
        KitId id,
        OrganisationId organisation,
        int revision,
        KitPlan plan,
        @Nullable UUID privateTo,
        Instant updatedAt,
        @Nullable UUID updatedBy) {

    /** A new kit; its plan keeps to the rules, the caller has checked. */
    public static Kit composed(KitId id, OrganisationId organisation, KitPlan plan, @Nullable UUID by, Instant at) {
        return new Kit(id, organisation, 1, plan, null, at, by);
    }

    /** As {@link #composed}, to be seen by its author alone. */
    public static Kit composedPrivately(KitId id, OrganisationId organisation, KitPlan plan, UUID by, Instant at) {
        return new Kit(id, organisation, 1, plan, by, at, by);
    }

    public boolean seenBy(UUID member) {
        return privateTo == null || privateTo.equals(member);
    }

    public boolean builtIn() {
        return organisation.equals(Tenancy.BUILT_IN);
    }

    public List<KitItem> items() {
        return plan.items();
    }

    /**
     * Replaces what the kit says, and whether the team sees it.
     *
     * @param onlyMe null to leave that as it is
     * @throws Problem 409 if it is to be taken away from the team: others may count on it
     */
    public Kit recompose(int named, KitPlan newPlan, @Nullable Boolean onlyMe, UUID by, Instant at) {
        mayChange(named);
        if (privateTo == null && Boolean.TRUE.equals(onlyMe)) {
            throw Problem.conflict("kit-shared", "The team has this kit. Copy it to have one that only you see.");
        }
        UUID to = Boolean.FALSE.equals(onlyMe) ? null : privateTo;
        return new Kit(id, organisation, revision + 1, newPlan, to, at, by);
    }

    /** Replaces a kit of the product itself. */
    public Kit ship(KitPlan newPlan, Instant at) {
        return new Kit(id, organisation, revision + 1, newPlan, null, at, null);
    }

    /**
     * Whether it may be changed or deleted by somebody who has seen that revision.
     *
     * @throws Problem 409 if not
     */
    public void mayChange(int named) {
        if (builtIn()) {
            throw Problem.conflict(
                    "built-in", "This kit ships with the product. Save your own one with the same questions.");
        }
        RevisionMustBeCurrent.check(revision, named);
    }

    /** What the other services are told about this state. */
    public KitSaved saved() {
        return new KitSaved(id, revision, plan.name(), plan.minutes(), plan.items());
    }

    /** What the other services are told when it goes. */
    public KitDeleted deleted() {
        return new KitDeleted(id, revision + 1);
    }
}
