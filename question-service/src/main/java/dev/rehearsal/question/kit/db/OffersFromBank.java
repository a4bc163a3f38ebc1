package dev.rehearsal.question.kit.db;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.health.QuestionHealth;
import dev.rehearsal.question.kit.composition.Composer;
import dev.rehearsal.question.kit.composition.KitWish;
import dev.rehearsal.question.kit.composition.Offer;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.db.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Selects from a bank of any size the few questions that a kit is composed of. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class OffersFromBank {

    private static final String COLUMNS = """
            q.id, q.version, q.title, q.level, q.kind, q.competency, q.minutes, q.difficulty, h.observed
            """;

    private static final String PUBLISHED = """
            from question q left join question_health h
                on h.organisation_id = organisation_of_transaction() and h.question_id = q.id
            where q.status = 'published' and q.minutes >= 1 and q.difficulty is not null and q.level is not null
                and q.kind is not null and q.competency is not null
            """;

    /** The best observed ones of every competency, kind and level; then the second best of each, and so on; the level itself first. */
    private static final String SELECTED = "select * from (select " + COLUMNS + """
                , hashtextextended(q.id::text, ?) as chance,
                row_number() over (partition by q.competency, q.kind, q.level
                    order by coalesce(cast(h.observed ->> 'discrimination' as double precision), 0) desc,
                        hashtextextended(q.id::text, ?)) as place
            """ + PUBLISHED + """
                and q.minutes <= ? and q.level = any(?) and q.kind = any(?)
                and (cardinality(?::text[]) = 0 or q.competency = any(?)) and q.id <> all(?)
            ) best order by place, (level = ?) desc, chance limit ?
            """;

    /** Characters of prompt and answer. */
    private static final int MOST_COMPARED = 1500;

    private final Database database;

    public OffersFromBank(Database database) {
        this.database = database;
    }

    /** What a wish allows, at most {@link Composer#MOST_OFFERS}, without what was asked or excluded; pinned ones are not added. */
    public List<Offer> selected(KitWish wish) {
        Set<UUID> without = new HashSet<>(ids(wish.excluded()));
        without.addAll(ids(wish.asked()));
        String[] competencies = wish.competencies().keySet().stream().sorted().toArray(String[]::new);
        return database.list(
                SELECTED,
                OffersFromBank::offer,
                wish.seed(),
                wish.seed(),
                wish.minutes(),
                Arrays.stream(Level.values())
                        .filter(level -> Math.abs(level.ordinal() - wish.level().ordinal()) <= wish.levelsAway())
                        .map(Level::wireName)
                        .toArray(String[]::new),
                Arrays.stream(Kind.values())
                        .filter(wish::mayHave)
                        .map(Kind::wireName)
                        .toArray(String[]::new),
                competencies,
                competencies,
                without.toArray(UUID[]::new),
                wish.level().wireName(),
                Composer.MOST_OFFERS);
    }

    /** The published questions among these that may be seen. */
    public List<Offer> named(Collection<QuestionId> questions) {
        return questions.isEmpty()
                ? List.of()
                : database.list("select " + COLUMNS + PUBLISHED + " and q.id = any(?)", OffersFromBank::offer, (Object)
                        ids(questions).toArray(UUID[]::new));
    }

    /** What these questions ask and answer, for those that may be seen: as much of each as says what it is about, so that effort is bounded. */
    public Map<QuestionId, Passage> passages(Collection<QuestionId> questions) {
        Map<QuestionId, Passage> passages = new LinkedHashMap<>();
        database.list(
                "select id, title, left(prompt, ?) as prompt, left(answer, ?) as answer from question"
                        + " where id = any(?) order by id",
                row -> passages.put(
                        new QuestionId(row.uuid("id")),
                        new Passage(Candidates.question(row.text("title"), row.text("prompt")), row.text("answer"))),
                MOST_COMPARED,
                MOST_COMPARED,
                ids(questions).toArray(UUID[]::new));
        return passages;
    }

    private static List<UUID> ids(Collection<QuestionId> questions) {
        return questions.stream().map(QuestionId::value).toList();
    }

    private static Offer offer(Row row) {
        QuestionObserved observed = row.jsonOrNull("observed", QuestionObserved.class);
        Optional<QuestionHealth> health = observed == null ? Optional.empty() : QuestionHealth.of(observed);
        return new Offer(
                new QuestionId(row.uuid("id")),
                row.integer("version"),
                row.text("title"),
                Level.of(row.text("level")),
                Kind.of(row.text("kind")),
                row.text("competency"),
                row.integer("minutes"),
                row.integer("difficulty"),
                health.map(QuestionHealth::discrimination).orElse(null),
                health.map(QuestionHealth::drift)
                        .filter(drift -> drift.notable() && drift.change() > 0)
                        .isPresent());
    }
}
