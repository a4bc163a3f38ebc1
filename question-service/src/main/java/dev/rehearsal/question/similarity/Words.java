package dev.rehearsal.question.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes text apart into stems and says how much a stem tells about a question's subject. */
final class Words {

    /** A text's words beyond this many are not looked at. */
    static final int MAX_WORDS = 4_000;

    // Possessive, since otherwise each part of a compound would take its share of the stack.
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{N}]*+(?:[-\u2010\u2011'\u2019]\\p{L}[\\p{L}\\p{N}]*+)*+");
    private static final Pattern JOINT = Pattern.compile("[-\u2010\u2011'\u2019]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<String> STOP = Stream.of("""
                    a about after all also an and any are as at be been being both but by can could do does doing each either etc for from
                    given had has have how i if in into is it its itself just like may might more most much must new no not of on one or
                    other our out over own same should so some such than that the their them then there these they this those to too two
                    under until up upon use used user uses using very via was we were what when where whether which while who whom whose
                    why will with within without would you your let's e g ie eg s t
                    """.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** Words in which questions and sample answers are put, whatever they are about. */
    private static final Set<String> TEMPLATE = stems("""
            address answer applied apply approach approaches aspect benefit beneficial building case cases challenge choice choose common
            commonly compare compared comparison concept considering consider context create creating crucial def define describe differ
            difference different differently discuss effective ensure evaluate evaluated evaluating evaluation example explain generally
            give goal handle handled handling help idea impact implement implementation implemented implementing important improve include
            including import incorporate involve involved involving issue key lead leverage main mean means method methods need often perform
            performance problem process print provide provides purpose question return reason reduce refer robustness role scenario solution specific
            specify specified stability step strategy suggest task tasks technique techniques term thing tool trade-off trade-offs typical
            typically understanding way widely work works
            """);

    /** Words of the trade that hardly narrow a subject down. */
    private static final Set<String> TRADE = stems("""
            accurate algorithm algorithms application applications array artificial available base based build capture class classes
            classification classifier code column complex computation computationally data dataset datasets deep distribution efficiency
            estimator fit fitted function functionality generate information input inputs keras label labels layer layers learn
            learned learning library libraries machine metric metrics ml model models module modules multiple network networks neural
            nn numpy object output outputs parameter parameters point points predict predicted prediction predictions process processing
            python pytorch regression representation robust sample samples scikit-learn scikit scikitlearn score set sklearn simple
            size solution stable subset system target tensorflow test tf torch train trained training type types value values variable variables
            """);

    private Words() {}

    private static Set<String> stems(String words) {
        return Stream.of(words.trim().split("\\s+"))
                .map(word -> Stemmer.stem(word.replace("-", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stems of a text in order, without the words that say nothing at all. */
    static List<String> stemsOf(String text) {
        return wordsOf(text).stream().map(Stemmer::stem).toList();
    }

    /** The words of a text in order, lower case, compound names taken apart, without the words that say nothing at all. */
    static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.replace('_', ' '));
        while (word.find() && words.size() < MAX_WORDS) {
            String found = word.group();
            String lower = found.toLowerCase(Locale.ROOT);
            if (lower.equals(found)) {
                add(words, lower);
            } else {
                for (String part : HUMP.split(found)) {
                    add(words, part.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }

    private static void add(List<String> words, String lower) {
        Matcher joint = JOINT.matcher(lower);
        String plain = joint.find() ? joint.replaceAll("") : lower;
        if (plain.length() > 1 && !STOP.contains(plain)) {
            words.add(plain);
        }
    }

    /** How much a stem says about the subject, from 0.1 (template) over 0.35 (any text of the trade) to 1. */
    static double weight(String stem) {
        if (TEMPLATE.contains(stem)) {
            return 0.1;
        }
        return TRADE.contains(stem) ? 0.35 : 1.0;
    }
}
