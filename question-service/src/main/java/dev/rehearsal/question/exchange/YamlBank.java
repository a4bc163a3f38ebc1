package dev.rehearsal.question.exchange;

import dev.rehearsal.question.content.DraftContent;
import java.io.IOException;
import java.io.Writer;

/** A bank as one YAML document: a line that says what it is, and the list of questions at the left edge. */
final class YamlBank implements BankWriter {

    static final String MARK = "rehearsal: questions";

    private final Writer out;
    private boolean any;

    YamlBank(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append(MARK).append("\nversion: 1\n");
    }

    @Override
    public void add(DraftContent content) throws IOException {
        if (!any) {
            out.append("questions:\n");
        }
        any = true;
        YamlText.entry(out, ContentTree.of(content), 0);
    }

    @Override
    public void end() throws IOException {
        if (!any) {
            out.append("questions: []\n");
        }
    }
}
