package dev.rehearsal.question.kit.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.kit.composition.KindRange;
import dev.rehearsal.question.kit.composition.KitWish;
import dev.rehearsal.question.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a wish out of a request that was validated field by field, and refuses what does not go together. */
final class WishReading {

    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Integer> competencies = new TreeMap<>();
    private final Map<Kind, KindRange> kinds = new EnumMap<>(Kind.class);

    private WishReading() {}

    /**
     * @param prefix of the fields' names, where the wish is part of a request
     * @throws Problem 400 naming each field that does not do
     */
    static KitWish read(WishRequest request, String prefix, Taxonomy taxonomy, Collection<QuestionId> asked) {
        WishReading reading = new WishReading();
        reading.competencies(request, prefix, taxonomy);
        reading.kinds(request, prefix);
        Set<UUID> excluded = new HashSet<>(Objects.requireNonNull(request.excluded()));
        List<UUID> pinned = Objects.requireNonNull(request.pinned());
        for (int i = 0; i < pinned.size(); i++) {
            if (excluded.contains(pinned.get(i))) {
                reading.errors.add(new FieldError(prefix + "pinned[" + i + "]", "is excluded as well"));
            }
        }
        if (!reading.errors.isEmpty()) {
            throw Problem.invalid(reading.errors);
        }
        return new KitWish(
                Objects.requireNonNull(request.level()),
                request.mayBeAway(),
                Objects.requireNonNull(request.minutes()),
                request.mayStayEmpty(),
                reading.competencies,
                reading.kinds,
                pinned.stream().map(QuestionId::new).toList(),
                ids(excluded),
                Set.copyOf(asked),
                ids(Objects.requireNonNull(request.unlike())),
                request.chance());
    }

    private void competencies(WishRequest request, String prefix, Taxonomy taxonomy) {
        List<WishRequest.Competency> wanted = Objects.requireNonNull(request.competencies());
        for (int i = 0; i < wanted.size(); i++) {
            String name = Objects.requireNonNull(wanted.get(i).competency());
            String field = prefix + "competencies[" + i + "].competency";
            if (!taxonomy.knows(name)) {
                errors.add(new FieldError(field, "is none of the taxonomy"));
            } else if (competencies.put(
                            name, Objects.requireNonNull(wanted.get(i).weight()))
                    != null) {
                errors.add(new FieldError(field, "is named twice"));
            }
        }
    }

    private void kinds(WishRequest request, String prefix) {
        List<WishRequest.Bounds> wanted = Objects.requireNonNull(request.kinds());
        for (int i = 0; i < wanted.size(); i++) {
            WishRequest.Bounds bounds = wanted.get(i);
            Kind kind = Objects.requireNonNull(bounds.kind());
            String field = prefix + "kinds[" + i + "].";
            if (bounds.least() > bounds.most()) {
                errors.add(new FieldError(field + "atMost", "must not be less than atLeast"));
            } else if (kinds.put(kind, new KindRange(bounds.least(), bounds.most())) != null) {
                errors.add(new FieldError(field + "kind", "is named twice"));
            }
        }
    }

    private static Set<QuestionId> ids(Collection<UUID> ids) {
        Set<QuestionId> questions = new HashSet<>();
        ids.forEach(id -> questions.add(new QuestionId(id)));
        return questions;
    }
}
