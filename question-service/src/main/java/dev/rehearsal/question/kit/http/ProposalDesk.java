package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.kit.composition.Alike;
import dev.rehearsal.question.kit.composition.Composer;
import dev.rehearsal.question.kit.composition.KitWish;
import dev.rehearsal.question.kit.composition.Likeness;
import dev.rehearsal.question.kit.composition.Offer;
import dev.rehearsal.question.kit.composition.Replacements;
import dev.rehearsal.question.kit.composition.Words;
import dev.rehearsal.question.kit.db.AskedBefore;
import dev.rehearsal.question.kit.db.OffersFromBank;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.taxonomy.Competency;
import dev.rehearsal.question.taxonomy.Taxonomy;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a member has kits composed. The bank is read in one short transaction; what takes time is done after it.
 */
@RequestScoped
public class ProposalDesk {

    /** Of more questions asked before, the latest are compared; the others are left out by their ids alone. */
    private static final int MOST_COMPARED = 60;

    private final OffersFromBank bank;
    private final AskedBefore asked;
    private final Taxonomy taxonomy;
    private final Member member;
    private final Words words;

    public ProposalDesk(OffersFromBank bank, AskedBefore asked, Taxonomy taxonomy, Member member) {
        this.bank = bank;
        this.asked = asked;
        this.taxonomy = taxonomy;
        this.member = member;
        this.words = new Words(this::name);
    }

    private String name(String competency) {
        return taxonomy.competencies().stream()
                .filter(known -> known.id().equals(competency))
                .map(Competency::name)
                .findFirst()
                .orElse(competency);
    }

    private record Read(KitWish wish, List<Offer> offers, Map<QuestionId, Passage> passages) {

        Likeness likeness() {
            return new Alike(passages);
        }
    }

    ProposalView compose(WishRequest request) {
        Read read = member.inOrganisation(() -> read(request, "", List.of()));
        return ProposalView.of(new Composer(words).compose(read.wish(), read.offers(), read.likeness()), read.wish());
    }

    ProposalView.Alternatives replacements(ReplacementsRequest request) {
        List<QuestionId> kit = Objects.requireNonNull(request.kit()).stream()
                .map(QuestionId::new)
                .toList();
        QuestionId replaced = new QuestionId(Objects.requireNonNull(request.replaced()));
        if (!kit.contains(replaced)) {
            throw Problem.invalid(List.of(new FieldError("replaced", "is not in the kit")));
        }
        WishRequest wish = Objects.requireNonNull(request.wish());
        Read read = member.inOrganisation(() -> read(wish, "wish.", kit));
        return new ProposalView.Alternatives(new Replacements(words)
                .of(replaced, kit, read.wish(), read.offers(), read.likeness()).stream()
                        .map(replacement -> ProposalView.Alternative.of(replacement, read.wish()))
                        .toList());
    }

    private Read read(WishRequest request, String prefix, List<QuestionId> kit) {
        List<QuestionId> before = askedOf(request.candidate());
        KitWish wish = WishReading.read(request, prefix, taxonomy, before);
        Set<QuestionId> named = new HashSet<>(wish.pinned());
        named.addAll(kit);
        List<Offer> offers = new ArrayList<>(bank.named(named));
        List<FieldError> errors = new ArrayList<>();
        unknown(wish.pinned(), offers, prefix + "pinned", errors);
        unknown(kit, offers, "kit", errors);
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("kit-items", "Remove the questions listed.", errors);
        }
        bank.selected(wish).stream()
                .filter(offer -> !named.contains(offer.id()))
                .forEach(offers::add);
        Set<QuestionId> compared = new HashSet<>();
        offers.forEach(offer -> compared.add(offer.id()));
        before.stream().limit(MOST_COMPARED).forEach(compared::add);
        return new Read(wish, offers, bank.passages(compared));
    }

    private List<QuestionId> askedOf(@Nullable UUID candidate) {
        if (candidate == null) {
            return List.of();
        }
        if (!member.seesCandidates()) {
            throw Problem.forbidden("Only interviewers and administrators compose kits for a candidate.");
        }
        return asked.of(new CandidateId(candidate));
    }

    private static void unknown(List<QuestionId> ids, List<Offer> known, String field, List<FieldError> errors) {
        for (int i = 0; i < ids.size(); i++) {
            QuestionId id = ids.get(i);
            if (known.stream().noneMatch(offer -> offer.id().equals(id))) {
                errors.add(new FieldError(field + "[" + i + "]", "is no published question that you may see"));
            }
        }
    }
}
