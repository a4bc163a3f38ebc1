package dev.rehearsal.question.imports;

import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.exchange.Found.Item;
import dev.rehearsal.question.imports.SimilarItem.Where;
import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.NearDuplicates;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Near-duplicates among the questions of one text, and between them and the bank. */
public final class GuideDuplicates {

    private static final int MOST_IN_TEXT = 10;

    private GuideDuplicates() {}

    /** How an imported question is compared. */
    public static Passage passage(DraftContent content) {
        String title = content.title().endsWith("…")
                ? content.title().substring(0, content.title().length() - 1)
                : content.title();
        String prompt = content.prompt() == null ? "" : content.prompt();
        StringBuilder answer = new StringBuilder(content.referenceAnswer() == null ? "" : content.referenceAnswer());
        content.keyPoints().forEach(point -> answer.append('\n').append(point.text()));
        Program code = content.codeSample();
        if (code != null) {
            answer.append('\n').append(code.text());
        }
        return new Passage(prompt.startsWith(title) ? prompt : title + "\n" + prompt, answer.toString());
    }

    private static Passage passage(Item item) {
        return passage(item.content());
    }

    /**
     * For each item, in order, the other items of the text that resemble it, most similar first. Compares each with each; a text
     * has at most {@link ReadText#MOST_ITEMS}.
     */
    public static List<List<SimilarItem>> within(List<Item> items) {
        Similarity similarity =
                Similarity.of(items.stream().map(GuideDuplicates::passage).toList());
        List<List<SimilarItem>> all = new ArrayList<>();
        items.forEach(item -> all.add(new ArrayList<>()));
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                double value = similarity.between(i, j);
                if (value >= Similarity.NEAR_DUPLICATE) {
                    all.get(i).add(like(items.get(j), value));
                    all.get(j).add(like(items.get(i), value));
                }
            }
        }
        return all.stream()
                .map(similar -> similar.stream()
                        .sorted(Comparator.comparingDouble(SimilarItem::similarity)
                                .reversed())
                        .limit(MOST_IN_TEXT)
                        .toList())
                .toList();
    }

    private static SimilarItem like(Item other, double value) {
        return new SimilarItem(
                Where.IMPORT, other.number(), null, other.content().title(), NearDuplicates.rounded(value));
    }

    /**
     * For each item, in order, the questions of the bank that resemble it, most similar first.
     *
     * @param candidates for each item a few questions that are worth comparing
     */
    public static List<List<SimilarItem>> inBank(List<Item> items, List<List<BankPassage>> candidates) {
        List<Passage> collection =
                new ArrayList<>(items.stream().map(GuideDuplicates::passage).toList());
        Map<UUID, Integer> places = new TreeMap<>();
        for (BankPassage candidate : candidates.stream().flatMap(List::stream).toList()) {
            if (places.putIfAbsent(candidate.id(), collection.size()) == null) {
                collection.add(candidate.passage());
            }
        }
        Similarity similarity = Similarity.of(collection);
        List<List<SimilarItem>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<SimilarItem> similar = new ArrayList<>();
            for (BankPassage other : candidates.get(i)) {
                double value = similarity.between(i, Objects.requireNonNull(places.get(other.id())));
                if (value >= Similarity.NEAR_DUPLICATE) {
                    similar.add(new SimilarItem(
                            Where.BANK, null, other.id(), other.title(), NearDuplicates.rounded(value)));
                }
            }
            similar.sort(Comparator.comparingDouble(SimilarItem::similarity).reversed());
            all.add(similar.stream().limit(NearDuplicates.SHOWN).toList());
        }
        return all;
    }
}
