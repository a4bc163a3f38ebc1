package dev.rehearsal.question.builtin;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.bank.Change;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.kit.Kit;
import dev.rehearsal.question.kit.KitPlan;
import dev.rehearsal.question.kit.Kits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the built-in rows to the state of the shipped files: new questions and changed ones are published as their next version, those
 * that are gone are retired, kits follow. Loading the same files again changes nothing. Runs in one transaction of the organisation of
 * built-in rows.
 */
public final class BankLoader {

    private final Questions questions;
    private final Kits kits;
    private final ShippedRows rows;

    public BankLoader(Questions questions, Kits kits, ShippedRows rows) {
        this.questions = questions;
        this.kits = kits;
        this.rows = rows;
    }

    /** What the loader needs to know of the built-in rows beyond what everybody sees of them. */
    public interface ShippedRows {

        /** Ids of all built-in questions that are published. */
        Set<QuestionId> publishedQuestions();

        /** Ids of all built-in kits. */
        Set<KitId> kitIds();
    }

    /** What a load did: questions published, unchanged and retired, and kits saved or removed. */
    public record Loaded(int published, int unchanged, int retired, int kits) {}

    /** Brings the rows to the state of the files; needs a transaction of the built-in organisation. */
    public Loaded load(BankFiles files, Instant at) {
        List<ShippedQuestion> shipped = files.readQuestions();
        List<ShippedKit> shippedKits = files.readKits();
        Map<String, Integer> versions = new HashMap<>();
        int published = 0;
        for (ShippedQuestion question : shipped) {
            Question before = questions.findForChange(id(question.slug())).orElse(null);
            Question after = publish(question, before, at);
            published += after.equals(before) ? 0 : 1;
            versions.put(question.slug(), Objects.requireNonNull(after.version()));
        }
        int retired = retireOthers(shipped, at);
        int changedKits = saveKits(shippedKits, versions, at);
        return new Loaded(published, shipped.size() - published, retired, changedKits);
    }

    /** The id of the built-in question of that slug, the same everywhere. */
    public static QuestionId id(String slug) {
        return new QuestionId(Ids.derived("built-in question", slug));
    }

    public static KitId kitId(String slug) {
        return new KitId(Ids.derived("built-in kit", slug));
    }

    private Question publish(ShippedQuestion shipped, @Nullable Question before, Instant at) {
        DraftContent content = DraftContent.of(shipped.content());
        if (before != null && before.status() == QuestionStatus.PUBLISHED && same(content, before.shown())) {
            return before;
        }
        Question drafted = before;
        if (drafted == null) {
            drafted = Question.drafted(id(shipped.slug()), Tenancy.BUILT_IN, content, null, null, at);
            questions.add(drafted);
        }
        Change change = drafted.redrafted(content).ship(at);
        questions.keep(change);
        return change.question();
    }

    private static boolean same(DraftContent shipped, DraftContent kept) {
        return ContentHash.of(shipped).equals(ContentHash.of(kept));
    }

    private int retireOthers(List<ShippedQuestion> shipped, Instant at) {
        Set<QuestionId> kept =
                shipped.stream().map(question -> id(question.slug())).collect(Collectors.toSet());
        int retired = 0;
        for (QuestionId id : rows.publishedQuestions()) {
            if (!kept.contains(id)) {
                questions.keep(questions.findForChange(id).orElseThrow().withdraw(at));
                retired++;
            }
        }
        return retired;
    }

    private int saveKits(List<ShippedKit> shippedKits, Map<String, Integer> versions, Instant at) {
        int changed = 0;
        for (ShippedKit shipped : shippedKits) {
            KitPlan plan = plan(shipped, versions);
            Kit before = kits.findForChange(kitId(shipped.slug())).orElse(null);
            if (before == null) {
                kits.add(Kit.composed(kitId(shipped.slug()), Tenancy.BUILT_IN, plan, null, at));
                changed++;
            } else if (!before.plan().equals(plan)) {
                kits.keep(before.ship(plan, at));
                changed++;
            }
        }
        Set<KitId> kept = shippedKits.stream().map(kit -> kitId(kit.slug())).collect(Collectors.toSet());
        for (KitId id : rows.kitIds()) {
            if (!kept.contains(id)) {
                kits.remove(kits.findForChange(id).orElseThrow(), at);
                changed++;
            }
        }
        return changed;
    }

    private static KitPlan plan(ShippedKit kit, Map<String, Integer> versions) {
        List<KitItem> items = new ArrayList<>();
        for (ShippedKit.Place place : kit.items()) {
            Integer version = versions.get(place.question());
            if (version == null) {
                throw new IllegalStateException(
                        kit.slug() + " names a question that is not shipped: " + place.question());
            }
            items.add(new KitItem(id(place.question()), version, place.minutes(), place.weight()));
        }
        return new KitPlan(kit.name(), kit.level(), kit.minutes(), items);
    }
}
