package dev.rehearsal.suggestion.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces of a vocabulary, as the model was trained with: lower case, accents dropped, words and punctuation
 * apart, and each word into the longest pieces from the left, those inside a word marked by {@code ##} (Wu et al., Google's neural
 * machine translation system, 2016, section 4.1; the variant of Devlin et al., BERT, 2019).
 *
 * <p>Immutable.
 */
public final class WordPieces {

    private static final Pattern ENTRY = Pattern.compile("^\\s*\"((?:[^\"\\\\]|\\\\.)*)\":\\s*(\\d+),?\\s*$");
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|[^\\s\\p{Cntrl}\\p{L}\\p{M}\\p{N}]");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    /** @param vocabulary the number of each piece; has {@code [UNK]}, {@code [CLS]} and {@code [SEP]} */
    public WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = number("[UNK]");
        this.begin = number("[CLS]");
        this.end = number("[SEP]");
    }

    /** Reads the vocabulary out of a {@code tokenizer.json} that has one entry on a line. */
    public static WordPieces read(Reader tokenizer) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        BufferedReader lines = new BufferedReader(tokenizer);
        boolean inside = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher entry = ENTRY.matcher(line);
            if (inside && entry.matches()) {
                vocabulary.put(unescaped(entry.group(1)), Integer.parseInt(entry.group(2)));
            } else {
                inside = line.strip().startsWith("\"vocab\"");
            }
        }
        return new WordPieces(vocabulary);
    }

    /** The pieces of the text between the marks of beginning and end, at most {@code most} altogether; the rest is left out. */
    public Pieces cut(String text, int most) {
        Pieces pieces = new Pieces(most);
        pieces.add(begin, 0, 0);
        Matcher words = WORD.matcher(text);
        while (words.find() && pieces.size() < most - 1) {
            for (int number : pieces(plain(words.group()))) {
                if (pieces.size() < most - 1) {
                    pieces.add(number, words.start(), words.end());
                }
            }
        }
        pieces.add(end, text.length(), text.length());
        return pieces;
    }

    private List<Integer> pieces(String word) {
        List<Integer> cut = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            while (to > from && !vocabulary.containsKey(part(word, from, to))) {
                to--;
            }
            if (to == from) {
                return List.of(unknown);
            }
            cut.add(vocabulary.get(part(word, from, to)));
            from = to;
        }
        return cut.isEmpty() && !word.isEmpty() ? List.of(unknown) : cut;
    }

    private static String part(String word, int from, int to) {
        return (from == 0 ? "" : "##") + word.substring(from, to);
    }

    /** The place of a whole word in the vocabulary, which is in the order of how common words are; or -1. */
    public int rank(String word) {
        return vocabulary.getOrDefault(word, -1);
    }

    /** How many pieces it has. */
    public int size() {
        return vocabulary.size();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (json.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(json.charAt(i));
            }
        }
        return text.toString();
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }
}
