package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.session.copies.KitCopies;
import dev.rehearsal.session.copies.MemberCopies;
import dev.rehearsal.session.copies.QuestionCopies;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.session.room.RoomJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a schedule refers to: kits with all their texts, and members who may sit on a panel. Waits a moment for what is on its way. */
@ApplicationScoped
public class Kits {

    private final KitCopies kits;
    private final QuestionCopies questions;
    private final MemberCopies members;
    private final News news;

    public Kits(KitCopies kits, QuestionCopies questions, MemberCopies members, News news) {
        this.kits = kits;
        this.questions = questions;
        this.members = members;
        this.news = news;
    }

    /** A kit as it goes into a session. */
    public record PlannedKit(KitId id, String name, List<PlannedItem> items) {
        public PlannedKit {
            items = List.copyOf(items);
        }
    }

    /**
     * The kit with all its questions. Opens a transaction of its own.
     *
     * @throws Problem 422 if the kit or a text of it is not known after {@link News#PATIENCE}, or does not fit into a room
     */
    public PlannedKit require(OrganisationId organisation, KitId kit) {
        return news.await(organisation, News.PATIENCE, () -> kits.find(kit).flatMap(this::planned))
                .orElseThrow(() -> Problem.unprocessable(
                        "kit-unknown",
                        "No kit of that id with all its questions has arrived here. Check it and repeat."));
    }

    /**
     * Checks that these may sit on a panel. Opens a transaction of its own.
     *
     * @throws Problem 422 naming those who may not after {@link News#PATIENCE}
     */
    public void requirePanel(OrganisationId organisation, Collection<UUID> panel) {
        Optional<Boolean> fit = news.await(
                organisation,
                News.PATIENCE,
                () -> members.notForPanel(panel).isEmpty() ? Optional.of(true) : Optional.empty());
        if (fit.isEmpty()) {
            throw Problem.unprocessable(
                    "panel-unknown", "Everybody on the panel must be an active member with the role interviewer.");
        }
    }

    /** Whether any of them sees every session by role. Needs a transaction of the organisation. */
    boolean anySeesAll(Collection<MemberId> people) {
        return members.anyReviewsOrAdministers(
                people.stream().map(MemberId::value).toList());
    }

    private Optional<PlannedKit> planned(KitCopies.Kit kit) {
        List<PlannedItem> items = new ArrayList<>();
        long bytes = 0;
        for (KitItem item : kit.items()) {
            Optional<QuestionCopies.QuestionVersion> text = questions.find(item.question(), item.version());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            QuestionContent content = text.get().content();
            bytes += RoomJson.size(content);
            items.add(new PlannedItem(
                    item.question(),
                    item.version(),
                    content.title(),
                    content.level(),
                    content.kind(),
                    content.competency(),
                    item.minutes(),
                    item.weight()));
        }
        if (items.size() > Limits.ITEMS || bytes > Limits.QUESTION_BYTES) {
            throw Problem.unprocessable(
                    "kit-too-large",
                    "A session takes at most " + Limits.ITEMS + " questions of together " + Limits.QUESTION_BYTES / 1000
                            + " kB of text.");
        }
        return Optional.of(new PlannedKit(kit.id(), kit.name(), items));
    }
}
