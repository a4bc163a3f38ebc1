package dev.rehearsal.question.imports;

import java.util.ArrayList;
import java.util.List;

/** A pasted text as lines: one kind of line end, one kind of blank, no invisible characters. */
final class GuideText {

    private GuideText() {}

    static List<GuideLine> lines(String text) {
        String plain = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[\u200b\u200c\u200d\u2060\ufeff]", "");
        List<GuideLine> lines = new ArrayList<>();
        for (String line : plain.split("\n", -1)) {
            lines.add(new GuideLine(lines.size() + 1, line.stripTrailing()));
        }
        return lines;
    }
}
