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
import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.ImportResult;
import dev.rehearsal.question.imports.ImportResult.Created;
import dev.rehearsal.question.imports.ImportSelection;
import dev.rehearsal.question.imports.ImportTexts;
import dev.rehearsal.question.imports.ReadText;
import dev.rehearsal.question.imports.SimilarItem;
import dev.rehearsal.question.imports.db.StoredImports;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.db.Candidates;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a member imports texts. */
@RequestScoped
public class ImportDesk {

    static final int MOST_BYTES = 1024 * 1024;
    private static final int COMPARED = 20;

    private final ImportTexts texts;
    private final ContentLimits limits;
    private final Questions questions;
    private final StoredImports imports;
    private final Candidates candidates;
    private final Member member;
    private final Clock clock;

    public ImportDesk(
            ImportTexts texts,
            ContentLimits limits,
            Questions questions,
            StoredImports imports,
            Candidates candidates,
            Member member,
            Clock clock) {
        this.texts = texts;
        this.limits = limits;
        this.questions = questions;
        this.imports = imports;
        this.candidates = candidates;
        this.member = member;
        this.clock = clock;
    }

    ImportPreview preview(String name, ImportFormat format, String text, boolean beginning) {
        ReadText read = read(name, format, text, beginning);
        List<List<SimilarItem>> within = GuideDuplicates.within(read.items());
        List<List<SimilarItem>> inBank = inBank(read);
        List<List<SimilarItem>> similar = new ArrayList<>();
        for (int i = 0; i < read.items().size(); i++) {
            similar.add(Stream.concat(within.get(i).stream(), inBank.get(i).stream())
                    .toList());
        }
        return ImportPreview.of(read, similar);
    }

    private List<List<SimilarItem>> inBank(ReadText text) {
        List<List<BankPassage>> compared = member.inOrganisation(() -> text.items().stream()
                .map(item -> candidates.of(GuideDuplicates.passage(item.content()), true, COMPARED))
                .toList());
        return GuideDuplicates.inBank(text.items(), compared);
    }

    ImportView keep(String name, ImportFormat format, String text, @Nullable List<Integer> selected) {
        ReadText read = read(name, format, text, false);
        if (read.found() > ReadText.MOST_ITEMS) {
            throw Problem.unprocessable(
                    "too-many-questions",
                    "The text holds " + read.found() + " questions; at once " + ReadText.MOST_ITEMS
                            + " are taken. Import it as a job, or split it.");
        }
        ImportSelection selection = ImportSelection.of(read, selected == null ? null : Set.copyOf(selected), limits);
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

    private ReadText read(String name, ImportFormat format, String text, boolean beginning) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Problem.tooLarge("A text of at most 1 MiB is taken at once. Import it as a job, or split it.");
        }
        try {
            return ReadText.of(texts.open(name, format, new StringReader(StorableText.of(text))), beginning);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }
}
