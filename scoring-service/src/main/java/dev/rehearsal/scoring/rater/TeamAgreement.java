package dev.rehearsal.scoring.rater;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.Bootstrap;
import dev.rehearsal.scoring.agreement.IntraclassCorrelation;
import dev.rehearsal.scoring.agreement.Judgement;
import dev.rehearsal.scoring.agreement.Judgements;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha;
import dev.rehearsal.scoring.agreement.WeightedKappa;
import dev.rehearsal.scoring.session.Rated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How far the interviewers of an organisation agree. A unit is a criterion of a question of one interview; the bootstrap draws whole
 * interviews. Of very many interviews only the latest are taken, and the more units there are, the fewer samples are drawn.
 *
 * @param interviews how many are in it
 * @param units how many units they have
 * @param alpha over all interviewers
 * @param panel whose intraclass correlations are given: those who rated most units together. Correlations need everybody on every unit,
 *     which only a panel does
 * @param icc of that panel
 * @param competencies ordinal alpha by competency
 * @param pairs of interviewers with most units in common
 */
public record TeamAgreement(
        int interviews,
        int units,
        Map<KrippendorffAlpha.Metric, Agreement> alpha,
        List<MemberId> panel,
        Map<IntraclassCorrelation.Form, Agreement> icc,
        SortedMap<String, Agreement> competencies,
        List<Pair> pairs) {

    /** Units that are taken at most, those of the latest interviews. */
    public static final int MOST_UNITS = 20_000;

    /** Pairs that are given at most. */
    public static final int MOST_PAIRS = 50;

    private static final int SAMPLED_UNITS = 4_000_000;
    private static final int FEWEST_SAMPLES = 200;

    /** Two interviewers, in the order of ids; kappa with quadratic weights. */
    public record Pair(MemberId a, MemberId b, Agreement kappa) {}

    /** What was judged. */
    private record Unit(SessionId session, String name, String competency) {
        static Unit of(Rated rated) {
            return new Unit(
                    rated.session(),
                    rated.session() + "/" + rated.question() + "/" + rated.version() + "/" + rated.criterion(),
                    rated.competency());
        }
    }

    /** The agreement in these ratings, of which only those of settled sessions are looked at. */
    public static TeamAgreement of(Collection<Rated> ratings) {
        Map<Unit, List<Rated>> units = latest(ratings);
        Bootstrap bootstrap = new Bootstrap(
                Math.clamp(SAMPLED_UNITS / Math.max(1, units.size()), FEWEST_SAMPLES, Bootstrap.USUAL.samples()),
                Bootstrap.USUAL.probability(),
                Bootstrap.USUAL.seed());
        Judgements all = table(units, rated -> true, unit -> true);
        Map<KrippendorffAlpha.Metric, Agreement> alpha = new EnumMap<>(KrippendorffAlpha.Metric.class);
        for (KrippendorffAlpha.Metric metric : KrippendorffAlpha.Metric.values()) {
            alpha.put(metric, KrippendorffAlpha.of(all, metric, bootstrap));
        }
        List<MemberId> panel = panel(units);
        Judgements theirs = table(units, rated -> panel.contains(rated.interviewer()), unit -> true);
        Map<IntraclassCorrelation.Form, Agreement> icc = new EnumMap<>(IntraclassCorrelation.Form.class);
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            icc.put(form, IntraclassCorrelation.of(theirs, form, bootstrap));
        }
        return new TeamAgreement(
                (int) units.keySet().stream().map(Unit::session).distinct().count(),
                units.size(),
                alpha,
                panel,
                icc,
                competencies(units, bootstrap),
                pairs(units, bootstrap));
    }

    private static Map<Unit, List<Rated>> latest(Collection<Rated> ratings) {
        Map<SessionId, List<Rated>> sessions = new HashMap<>();
        for (Rated rated : ratings) {
            if (rated.settled() != null && rated.level() != null) {
                sessions.computeIfAbsent(rated.session(), id -> new ArrayList<>())
                        .add(rated);
            }
        }
        List<List<Rated>> newestFirst = new ArrayList<>(sessions.values());
        newestFirst.sort(Comparator.comparing((List<Rated> session) -> settled(session.getFirst()))
                .thenComparing(session -> session.getFirst().session().value())
                .reversed());
        Map<Unit, List<Rated>> units = new HashMap<>();
        for (List<Rated> session : newestFirst) {
            if (units.size() >= MOST_UNITS) {
                break;
            }
            session.forEach(rated -> units.computeIfAbsent(Unit.of(rated), unit -> new ArrayList<>())
                    .add(rated));
        }
        return units;
    }

    private static Instant settled(Rated rated) {
        Instant settled = rated.settled();
        return settled == null ? Instant.MIN : settled;
    }

    private static Judgements table(Map<Unit, List<Rated>> units, Predicate<Rated> whose, Predicate<Unit> which) {
        List<Judgement> judgements = new ArrayList<>();
        units.forEach((unit, ratings) -> {
            if (which.test(unit)) {
                for (Rated rated : ratings) {
                    Integer level = rated.level();
                    if (level != null && whose.test(rated)) {
                        judgements.add(new Judgement(
                                unit.session().toString(),
                                unit.name(),
                                rated.interviewer().toString(),
                                level));
                    }
                }
            }
        });
        return Judgements.of(judgements);
    }

    /** Those who rated most units as exactly this panel; of equals the first by ids. */
    private static List<MemberId> panel(Map<Unit, List<Rated>> units) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, List<MemberId>> panels = new HashMap<>();
        for (List<Rated> ratings : units.values()) {
            List<MemberId> members = interviewers(ratings);
            if (members.size() > 1) {
                String name = members.stream().map(MemberId::toString).collect(Collectors.joining(" "));
                counts.merge(name, 1, Integer::sum);
                panels.put(name, members);
            }
        }
        String most = "";
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (most.isEmpty() || entry.getValue() > counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return panels.getOrDefault(most, List.of());
    }

    private static List<MemberId> interviewers(List<Rated> ratings) {
        return ratings.stream()
                .map(Rated::interviewer)
                .distinct()
                .sorted(Comparator.comparing(MemberId::toString))
                .toList();
    }

    private static SortedMap<String, Agreement> competencies(Map<Unit, List<Rated>> units, Bootstrap bootstrap) {
        Set<String> names =
                units.keySet().stream().map(Unit::competency).collect(Collectors.toCollection(TreeSet::new));
        SortedMap<String, Agreement> agreements = new TreeMap<>();
        for (String name : names) {
            Judgements table =
                    table(units, rated -> true, unit -> unit.competency().equals(name));
            agreements.put(name, KrippendorffAlpha.of(table, KrippendorffAlpha.Metric.ORDINAL, bootstrap));
        }
        return agreements;
    }

    /** The units of a pair are in a table of their own, which holds only what one of the two judged. */
    private static List<Pair> pairs(Map<Unit, List<Rated>> units, Bootstrap bootstrap) {
        Map<List<MemberId>, Integer> common = new HashMap<>();
        for (List<Rated> ratings : units.values()) {
            List<MemberId> members = interviewers(ratings);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    common.merge(List.of(members.get(i), members.get(j)), 1, Integer::sum);
                }
            }
        }
        return common.entrySet().stream()
                .sorted(Map.Entry.<List<MemberId>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .limit(MOST_PAIRS)
                .map(entry -> pair(entry.getKey(), units, bootstrap))
                .toList();
    }

    private static Pair pair(List<MemberId> two, Map<Unit, List<Rated>> units, Bootstrap bootstrap) {
        Set<MemberId> both = new HashSet<>(two);
        MemberId a = two.getFirst();
        MemberId b = two.getLast();
        Judgements table = table(units, rated -> both.contains(rated.interviewer()), unit -> true);
        return new Pair(
                a, b, WeightedKappa.of(table, a.toString(), b.toString(), WeightedKappa.Weights.QUADRATIC, bootstrap));
    }
}
