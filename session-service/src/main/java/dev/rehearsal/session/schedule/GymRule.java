package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.copies.ExerciseCopies;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is put on a panel has done as many exercises of the calibration gym as the organisation requires. */
@ApplicationScoped
public class GymRule {

    private final ExerciseCopies exercises;
    private final Settings settings;
    private final News news;
    private final Tenancy tenancy;

    public GymRule(ExerciseCopies exercises, Settings settings, News news, Tenancy tenancy) {
        this.exercises = exercises;
        this.settings = settings;
        this.news = news;
        this.tenancy = tenancy;
    }

    /**
     * Lets those pass who are practised. Opens transactions of its own, and waits a moment for an exercise that was done just now.
     *
     * @throws Problem 422 that names the others by their ids
     */
    public void require(OrganisationId organisation, Collection<UUID> joining) {
        boolean practised = news.await(
                        organisation,
                        News.PATIENCE,
                        () -> missing(joining).isEmpty() ? Optional.of(true) : Optional.empty())
                .isPresent();
        if (!practised) {
            throw Problem.unprocessable(
                    "gym-required",
                    "Everybody on the panel must have done as many exercises of the gym as the organisation requires.",
                    tenancy.inOrganisation(organisation, () -> missing(joining)));
        }
    }

    private List<ProblemBody.FieldError> missing(Collection<UUID> joining) {
        int required = settings.current().requireGym();
        if (required == 0) {
            return List.of();
        }
        Map<UUID, Integer> done = exercises.done(joining);
        return joining.stream()
                .filter(member -> done.getOrDefault(member, 0) < required)
                .map(member -> new ProblemBody.FieldError(
                        "panel",
                        member + " has done " + done.getOrDefault(member, 0) + " of " + required + " exercises"))
                .toList();
    }
}
