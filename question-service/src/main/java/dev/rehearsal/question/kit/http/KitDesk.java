package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.kit.Asked;
import dev.rehearsal.question.kit.Kit;
import dev.rehearsal.question.kit.KitPlan;
import dev.rehearsal.question.kit.KitsHoldPublishedQuestionsOnce;
import dev.rehearsal.question.kit.db.StoredKits;
import dev.rehearsal.question.paging.PageCursor;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a member reads and writes kits: each method is one transaction in the member's organisation. */
@RequestScoped
public class KitDesk {

    private static final int LIST = "kits by name".hashCode();

    private final StoredKits kits;
    private final Member member;
    private final Clock clock;

    public KitDesk(StoredKits kits, Member member, Clock clock) {
        this.kits = kits;
        this.member = member;
        this.clock = clock;
    }

    KitList list(int limit, @Nullable String cursor) {
        PageCursor after = PageCursor.read(cursor, LIST);
        return member.inOrganisation(() -> {
            List<StoredKits.Listed> found = kits.page(member.id(), limit + 1, after);
            List<StoredKits.Listed> shown = found.size() > limit ? found.subList(0, limit) : found;
            List<KitItem> items = shown.stream()
                    .flatMap(listed -> listed.kit().items().stream())
                    .toList();
            List<Asked> known = kits.asked(items);
            String next = null;
            if (found.size() > limit) {
                StoredKits.Listed last = shown.getLast();
                next = new PageCursor(LIST, last.key(), last.kit().id().value()).text();
            }
            return new KitList(
                    shown.stream()
                            .map(listed -> KitView.of(listed.kit(), known))
                            .toList(),
                    next);
        });
    }

    KitView read(UUID id) {
        return member.inOrganisation(() -> view(kits.find(new KitId(id))
                .filter(kit -> kit.seenBy(member.id()))
                .orElseThrow(() -> Problem.notFound("kit"))));
    }

    KitView compose(KitPlan plan, boolean onlyMe) {
        return member.inOrganisation(() -> {
            KitsHoldPublishedQuestionsOnce.check(plan.items(), kits.asked(plan.items()), List.of());
            KitId id = new KitId(Ids.random());
            Kit kit = onlyMe
                    ? Kit.composedPrivately(id, member.organisation(), plan, member.id(), now())
                    : Kit.composed(id, member.organisation(), plan, member.id(), now());
            kits.add(kit);
            return view(kit);
        });
    }

    KitView recompose(UUID id, int revision, KitPlan plan, @Nullable Boolean onlyMe) {
        return member.inOrganisation(() -> {
            Kit kit = forChange(id);
            Kit after = kit.recompose(revision, plan, onlyMe, member.id(), now());
            KitsHoldPublishedQuestionsOnce.check(plan.items(), kits.asked(plan.items()), kit.items());
            kits.keep(after);
            return view(after);
        });
    }

    /** Without a revision, whatever the kit's state is. */
    void delete(UUID id, @Nullable Integer revision) {
        member.inOrganisation(() -> {
            Kit kit = forChange(id);
            kit.mayChange(revision == null ? kit.revision() : revision);
            kits.remove(kit, now());
            return kit;
        });
    }

    private Kit forChange(UUID id) {
        return kits.findForChange(new KitId(id))
                .filter(kit -> kit.seenBy(member.id()))
                .orElseThrow(() -> Problem.notFound("kit"));
    }

    private KitView view(Kit kit) {
        return KitView.of(kit, kits.asked(kit.items()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
