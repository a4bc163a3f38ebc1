package dev.rehearsal.question.imports.http;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.bank.Origin;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.imports.GuideDuplicates;
import dev.rehearsal.question.imports.GuideImport;
import dev.rehearsal.question.imports.GuideParser;
import dev.rehearsal.question.imports.ImportResult;
import dev.rehearsal.question.imports.ImportResult.Created;
import dev.rehearsal.question.imports.ImportSelection;
import dev.rehearsal.question.imports.ParsedGuide;
import dev.rehearsal.question.imports.SimilarItem;
import dev.rehearsal.question.imports.db.StoredImports;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.db.Candidates;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a member imports guides. */
@RequestScoped
public class ImportDesk {

    static final int MOST_BYTES = 1024 * 1024;
    private static final int COMPARED = 20;

    private final GuideParser parser;
    private final ContentLimits limits;
    private final Questions questions;
    private final StoredImports imports;
    private final Candidates candidates;
    private final Member member;
    private final Clock clock;

    public ImportDesk(
            GuideParser parser,
            ContentLimits limits,
            Questions questions,
            StoredImports imports,
            Candidates candidates,
            Member member,
            Clock clock) {
        this.parser = parser;
        this.limits = limits;
        this.questions = questions;
        this.imports = imports;
        this.candidates = candidates;
        this.member = member;
        this.clock = clock;
    }

    ImportPreview preview(String name, String text) {
        ParsedGuide guide = parsed(name, text);
        List<List<SimilarItem>> within = GuideDuplicates.within(guide.items());
        List<List<SimilarItem>> inBank = inBank(guide);
        List<ImportPreview.Item> items = new ArrayList<>();
        for (int i = 0; i < guide.items().size(); i++) {
            List<SimilarItem> similar = new ArrayList<>(within.get(i));
            similar.addAll(inBank.get(i));
            items.add(ImportPreview.Item.of(guide.items().get(i), similar));
        }
        return new ImportPreview(items.size(), items, guide.unread());
    }

    private List<List<SimilarItem>> inBank(ParsedGuide guide) {
        List<List<BankPassage>> compared = member.inOrganisation(() -> guide.items().stream()
                .map(item -> candidates.of(GuideDuplicates.passage(item), true, COMPARED))
                .toList());
        return GuideDuplicates.inBank(guide.items(), compared);
    }

    ImportView keep(String name, String text, @Nullable List<Integer> selected) {
        ImportSelection selection =
                ImportSelection.of(parsed(name, text), selected == null ? null : Set.copyOf(selected), limits);
        if (selection.chosen().isEmpty()) {
            throw Problem.unprocessable(
                    "nothing-to-import",
                    "No question to import was found in the text. Look at the preview for the reasons.");
        }
        return member.inOrganisation(() -> {
            UUID id = Ids.random();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Created> created = new ArrayList<>();
            for (ImportSelection.Chosen chosen : selection.chosen()) {
                int number = chosen.item().number();
                QuestionId question = new QuestionId(Ids.random());
                questions.add(Question.drafted(
                        question, member.organisation(), chosen.content(), new Origin(id, number), member.id(), now));
                created.add(new Created(number, question.value()));
            }
            GuideImport done = new GuideImport(
                    id,
                    StorableText.of(name).strip(),
                    now,
                    member.id(),
                    new ImportResult(created, selection.refused()));
            imports.add(member.organisation(), done);
            return ImportView.of(done);
        });
    }

    ImportView read(UUID id) {
        return member.inOrganisation(
                () -> imports.find(id).map(ImportView::of).orElseThrow(() -> Problem.notFound("import")));
    }

    private ParsedGuide parsed(String name, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problem.tooLarge("A text of at most 1 MiB is taken. Split it and import the parts.");
        }
        return parser.parse(name, StorableText.of(text));
    }
}
