package dev.rehearsal.question.imports;

import dev.rehearsal.question.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the questions in a guide written as text: numbered ("3. …"), lettered ("Q3. …") or marked as headings, each followed by its
 * answer as paragraphs, lists and code. It never fails: a question it cannot read is handed back as unread lines, and the next one is
 * read as usual. Deterministic, and linear in the length of the text, whatever the text is.
 */
public final class GuideParser {

    /** Questions beyond this many are handed back as unread. */
    public static final int MOST_QUESTIONS = 500;

    private static final String INTRODUCTION = "before the first question";

    private final Taxonomy taxonomy;

    public GuideParser(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * Reads a text.
     *
     * @param name of the guide; tells the level if the text does not
     * @param text at most about 1 MiB; the caller checks
     */
    public ParsedGuide parse(String name, String text) {
        List<GuideLine> lines = GuideText.lines(text);
        Optional<QuestionForm> form = QuestionForm.of(lines);
        if (form.isEmpty()) {
            return new ParsedGuide(
                    List.of(),
                    lines.stream()
                            .filter(line -> !line.blank())
                            .map(line -> UnreadLine.of(line, "no question was found in the text"))
                            .toList());
        }
        return new Reading(lines, form.get(), new ItemReader(taxonomy, name)).read();
    }

    /** One pass over the lines. */
    private static final class Reading {
        private final List<GuideLine> lines;
        private final QuestionForm form;
        private final ItemReader reader;
        private final List<UnreadLine> unread = new ArrayList<>();
        private final List<String> introduction = new ArrayList<>();
        private String skipping = INTRODUCTION;
        private boolean fenced;
        private boolean afterHeading;
        private int lastNumber;

        Reading(List<GuideLine> lines, QuestionForm form, ItemReader reader) {
            this.lines = lines;
            this.form = form;
            this.reader = reader;
        }

        ParsedGuide read() {
            for (int i = 0; i < lines.size(); i++) {
                GuideLine line = lines.get(i);
                if (line.trimmed().startsWith("```") || line.trimmed().startsWith("~~~")) {
                    fenced = !fenced;
                }
                Optional<QuestionForm.Start> start = fenced ? Optional.empty() : start(line);
                if (start.isPresent()) {
                    begin(i, start.get());
                } else if (reader.reading()) {
                    continueItem(i);
                } else {
                    skip(line);
                }
            }
            reader.finish();
            return new ParsedGuide(reader.items(), inOrder());
        }

        private List<UnreadLine> inOrder() {
            unread.addAll(reader.unread());
            unread.sort(java.util.Comparator.comparingInt(UnreadLine::line));
            return unread;
        }

        private Optional<QuestionForm.Start> start(GuideLine line) {
            return form.start(line.text())
                    .filter(found -> form != QuestionForm.NUMBERED || found.number() > lastNumber || afterHeading);
        }

        private void begin(int index, QuestionForm.Start start) {
            GuideLine line = lines.get(index);
            if (lastNumber == 0 && reader.items().isEmpty() && !reader.reading()) {
                reader.level(LevelEvidence.in(introduction));
            }
            reader.finish();
            afterHeading = false;
            if (reader.items().size() >= MOST_QUESTIONS) {
                skipping = "more than " + MOST_QUESTIONS + " questions in one text";
                unread.add(UnreadLine.of(line, skipping));
                return;
            }
            int number = form == QuestionForm.MARKED ? lastNumber + 1 : start.number();
            lastNumber = number;
            reader.begin(number, line, start.text());
        }

        private void continueItem(int index) {
            GuideLine line = lines.get(index);
            if (fenced || line.blank()) {
                reader.add(line);
                return;
            }
            // A line right below the question is its answer, however it reads; only a section's name is not.
            Optional<String> closing = reader.answered() ? ClosingLines.reason(line) : Optional.empty();
            if (closing.isPresent()) {
                reader.finish();
                skipping = closing.get();
                unread.add(UnreadLine.of(line, skipping));
            } else if (opensSection(index)) {
                reader.finish();
                section(line);
            } else {
                reader.add(line);
            }
        }

        private boolean opensSection(int index) {
            GuideLine line = lines.get(index);
            if (!ClosingLines.sectionHeading(line)) {
                return false;
            }
            boolean beforeQuestion = lines.subList(index + 1, lines.size()).stream()
                    .filter(next -> !next.blank())
                    .findFirst()
                    .flatMap(next -> form.start(next.text()))
                    .isPresent();
            boolean apart = index > 0 && lines.get(index - 1).blank();
            boolean named = LevelEvidence.in(List.of(line.text())).isPresent()
                    || line.text()
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches(".*\\b(questions|section|part \\d+)\\b.*");
            return beforeQuestion
                    && (reader.answered() ? apart || named : apart && named)
                    && CodeLines.language(line.text()).isEmpty()
                    && (apart && named || !reader.inCode());
        }

        private void section(GuideLine line) {
            skipping = "heading";
            afterHeading = true;
            unread.add(UnreadLine.of(line, "heading"));
            LevelEvidence.in(List.of(line.text())).ifPresent(level -> reader.level(Optional.of(level)));
        }

        private void skip(GuideLine line) {
            if (line.blank()) {
                return;
            }
            if (skipping.equals(INTRODUCTION)) {
                introduction.add(line.text());
            } else if (ClosingLines.sectionHeading(line)) {
                Optional<dev.rehearsal.contracts.Level> level = LevelEvidence.in(List.of(line.text()));
                boolean section = level.isPresent()
                        && line.text().toLowerCase(java.util.Locale.ROOT).contains("questions");
                afterHeading |= section;
                if (section) {
                    reader.level(level);
                }
            }
            skipping = ClosingLines.reason(line)
                    .filter(reason -> !skipping.equals(INTRODUCTION))
                    .orElse(skipping);
            unread.add(UnreadLine.of(line, skipping));
        }
    }
}
