package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.question.exchange.Found.Lines;
import dev.rehearsal.question.exchange.TextLines.Line;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The items of a YAML text: entries of a list, which may be the whole document or stand under {@code questions}, or whole documents
 * with one question each. Where an entry begins is seen from its line alone, since what is within an entry is indented further; so each
 * is parsed by itself, and a mistake in one ends there.
 */
final class YamlItems implements ItemSource {

    private static final Pattern ENTRY = Pattern.compile("^( *)-(?: .*)?$");
    private static final Pattern LIST = Pattern.compile("^(?:questions|items):\\s*+(?:#.*|\\[\\s*+\\]\\s*+)?$");
    private static final Pattern HEAD = Pattern.compile("^(?:rehearsal|version):.*$");
    private static final Pattern KEY = Pattern.compile("^[\\w\"'-][^:]*+:(?:\\s.*)?$");

    private final TextLines lines;
    private boolean own;
    private int indent = -1;

    YamlItems(TextLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean own() {
        return own;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            String text = line.plain();
            Matcher entry = ENTRY.matcher(text);
            if (text.isBlank()
                    || text.startsWith("#")
                    || text.startsWith("%")
                    || LIST.matcher(text).matches()) {
                continue;
            }
            if (isDocument(text)) {
                indent = -1;
            } else if (HEAD.matcher(text).matches()) {
                own |= text.strip().equals(YamlBank.MARK);
            } else if (entry.matches() && (indent < 0 || entry.group(1).length() == indent)) {
                indent = entry.group(1).length();
                return entry(line);
            } else if (indent < 0 && KEY.matcher(text).matches()) {
                return document(line);
            } else {
                return new Piece.Rest(line.number(), text, "it is not part of a list of questions");
            }
        }
        return null;
    }

    private static boolean isDocument(String text) {
        return text.equals("---") || text.startsWith("--- ") || text.equals("...");
    }

    private Piece entry(Line first) throws IOException {
        return collected(first, text -> !isDocument(text) && depth(text) > indent, true);
    }

    private Piece document(Line first) throws IOException {
        return collected(first, text -> !isDocument(text), false);
    }

    /** How far a line is indented; blank ones and comments belong to whatever is around them. */
    private static int depth(String text) {
        int depth = 0;
        while (depth < text.length() && text.charAt(depth) == ' ') {
            depth++;
        }
        return depth == text.length() ? Integer.MAX_VALUE : depth;
    }

    private interface Within {
        boolean goesOn(String text);
    }

    private Piece collected(Line first, Within within, boolean inList) throws IOException {
        StringBuilder text = new StringBuilder(first.plain()).append('\n');
        boolean tooLong = first.cut();
        int last = first.number();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (!within.goesOn(line.plain())) {
                lines.pushBack(line);
                break;
            }
            tooLong |= line.cut() || text.length() + line.text().length() > LONGEST_ITEM;
            if (!tooLong) {
                text.append(line.plain()).append('\n');
            }
            last = line.plain().isBlank() ? last : line.number();
        }
        Lines where = new Lines(first.number(), last);
        if (tooLong) {
            return new Piece.Bad(where, "it has more than " + LONGEST_ITEM + " characters");
        }
        try {
            JsonNode tree = ItemTree.yaml(text.toString(), first.number());
            return new Piece.Raw(where, ItemTree.fields(inList && tree.size() == 1 ? tree.path(0) : tree));
        } catch (NotUsable e) {
            return new Piece.Bad(where, String.valueOf(e.getMessage()));
        }
    }
}
