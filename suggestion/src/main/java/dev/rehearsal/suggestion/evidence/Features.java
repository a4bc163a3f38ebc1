package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Vectors;
import dev.rehearsal.suggestion.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the features of an answer. */
final class Features {

    private final Expected expected;
    private final Reading answer;
    private final List<PointMatch> matches;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Features(Expected expected, Reading answer, List<PointMatch> matches) {
        this.expected = expected;
        this.answer = answer;
        this.matches = matches;
    }

    static Map<String, Double> of(Expected expected, Reading answer, List<PointMatch> matches) {
        Features f = new Features(expected, answer, matches);
        f.length();
        f.words();
        f.meaning();
        f.points();
        f.numbersAndDenials();
        return f.values;
    }

    private void length() {
        int words = answer.length();
        int terms = answer.terms().size();
        long own = answer.stems().keySet().stream()
                .filter(stem -> !expected.prompt().stems().containsKey(stem))
                .count();
        put("words", words);
        put("logwords", Math.log1p(words));
        put("logterms", Math.log1p(terms));
        put("logown", Math.log1p(own));
        put("sentences", Math.log1p(answer.statements().size()));
        put("ratio", Math.log((terms + 3.0) / (expected.reference().terms().size() + 3.0)));
        put("ownshare", answer.stems().isEmpty() ? 0 : own / (double) answer.stems().size());
        put("cover", Math.min(1, terms / (1.0 + expected.reference().terms().size())));
    }

    private void words() {
        Map<String, Double> given = expected.prompt().stems();
        Map<String, Double> theirs = answer.stems();
        Map<String, Double> wanted = expected.reference().stems();
        put("plainrecall", wanted.isEmpty() ? 0 : wanted.keySet().stream().filter(theirs::containsKey).count() / (double) wanted.size());
        put("plainprec", theirs.isEmpty() ? 0 : theirs.keySet().stream().filter(wanted::containsKey).count() / (double) theirs.size());
        put("recall", share(wanted, theirs, Map.of()));
        put("recallNoQ", share(wanted, theirs, given));
        put("prec", share(theirs, wanted, Map.of()));
        put("precNoQ", share(theirs, wanted, given));
        put("qrecall", share(given, theirs, Map.of()));
        double hits = 0;
        for (var e : wanted.entrySet()) if (theirs.containsKey(e.getKey()) && !given.containsKey(e.getKey())) hits += e.getValue();
        put("hits", Math.log1p(hits));
    }

    private static double share(Map<String, Double> of, Map<String, Double> in, Map<String, Double> without) {
        double all = 0;
        double found = 0;
        for (Map.Entry<String, Double> entry : of.entrySet()) {
            if (!without.containsKey(entry.getKey())) {
                all += entry.getValue();
                found += in.containsKey(entry.getKey()) ? entry.getValue() : 0;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private void meaning() {
        float[] mine = answer.direction();
        double ar = Vectors.product(mine, expected.reference().direction());
        double aq = Vectors.product(mine, expected.prompt().direction());
        double rq = Vectors.product(expected.reference().direction(), expected.prompt().direction());
        put("cosAR", ar);
        put("cosAQ", aq);
        put("cosdiff", ar - aq);
        put("cosRQ", rq);
        put("partial", answer.statements().isEmpty() ? 0 : (ar - aq * rq) / Math.sqrt(Math.max(0.05, (1 - aq * aq) * (1 - rq * rq))));
        double sum = 0, most = 0, words = 0;
        for (Statement s : answer.statements()) {
            double best = 0;
            for (Statement r : expected.reference().statements()) best = Math.max(best, Vectors.product(s.direction(), r.direction()));
            sum += best * s.words().size();
            words += s.words().size();
            most = Math.max(most, best);
        }
        put("sentPrec", words == 0 ? 0 : sum / words);
        put("sentMax", most);
        double close = 0, all = 0, close2 = 0, all2 = 0;
        for (Alignment a : Alignment.of(answer.terms(), expected.reference().terms())) {
            close += a.term().rarity() * a.closeness();
            all += a.term().rarity();
            if (!expected.prompt().stems().containsKey(a.term().word().stem())) { close2 += a.term().rarity() * a.closeness(); all2 += a.term().rarity(); }
        }
        put("softPrec", all == 0 ? 0 : close / all);
        put("softPrecNoQ", all2 == 0 ? 0 : close2 / all2);
        close = all = close2 = all2 = 0;
        for (Alignment a : Alignment.of(expected.reference().terms(), answer.terms())) {
            close += a.term().rarity() * a.closeness();
            all += a.term().rarity();
            if (!expected.prompt().stems().containsKey(a.term().word().stem())) { close2 += a.term().rarity() * a.closeness(); all2 += a.term().rarity(); }
        }
        put("softRec", all == 0 ? 0 : close / all);
        put("softRecNoQ", all2 == 0 ? 0 : close2 / all2);
    }

    private interface Measure { double of(PointMatch m); }

    private void points() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("sim", PointMatch::similarity);
        measures.put("ovl", PointMatch::overlap);
        measures.put("clo", PointMatch::closeness);
        measures.put("str", PointMatch::strength);
        float[] q = expected.prompt().direction();
        measures.put("gain", m -> m.similarity() - Math.max(0, Vectors.product(q, m.point().reading().direction())));
        measures.forEach((name, measure) -> {
            List<PointMatch> sorted = new ArrayList<>(matches);
            sorted.sort(Comparator.comparingDouble(m -> -measure.of(m)));
            put(name + "Mean", mean(sorted, measure, sorted.size()));
            put(name + "Half", mean(sorted, measure, (sorted.size() + 1) / 2));
            put(name + "Max", mean(sorted, measure, 1));
            put(name + "3", mean(sorted, measure, Math.min(3, sorted.size())));
        });
    }

    private static double mean(List<PointMatch> sorted, Measure measure, int first) {
        double sum = 0;
        double all = 0;
        for (PointMatch match : sorted.subList(0, first)) {
            sum += match.point().weight() * measure.of(match);
            all += match.point().weight();
        }
        return all == 0 ? 0 : sum / all;
    }

    private void numbersAndDenials() {
        Set<String> wanted = new HashSet<>(expected.reference().numbers());
        Set<String> found = new HashSet<>(answer.numbers());
        wanted.removeAll(expected.prompt().numbers());
        found.removeAll(expected.prompt().numbers());
        long hits = wanted.stream().filter(found::contains).count();
        put("numRecall", wanted.isEmpty() ? 0.5 : hits / (double) wanted.size());
        put("numForeign", Math.log1p(found.size() - hits));
        double d = 0, w = 0;
        for (PointMatch m : matches) { w += m.point().weight(); if (m.contradicts()) d += m.point().weight() * m.similarity(); }
        put("contra", w == 0 ? 0 : d / w);
        long neg = answer.statements().stream().flatMap(s -> s.words().stream()).filter(Words::denies).count();
        put("neg", answer.length() == 0 ? 0 : neg / (double) answer.length());
    }

    private void put(String name, double value) {
        values.put(name, value);
    }
}
