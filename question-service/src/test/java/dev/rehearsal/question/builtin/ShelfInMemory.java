package dev.rehearsal.question.builtin;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.question.bank.Change;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.bank.QuestionVersion;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.kit.Asked;
import dev.rehearsal.question.kit.Kit;
import dev.rehearsal.question.kit.Kits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps questions and kits in memory, and remembers every event. */
final class ShelfInMemory implements Questions, BankLoader.ShippedRows {

    private final Map<QuestionId, Question> questions = new HashMap<>();
    private final Map<KitId, Kit> kits = new HashMap<>();
    private final List<QuestionVersion> versions = new ArrayList<>();
    private final List<QuestionEvent> events = new ArrayList<>();

    <E extends QuestionEvent> List<E> eventsOf(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public Optional<Question> find(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    @Override
    public Optional<Question> findForChange(QuestionId id) {
        return find(id);
    }

    @Override
    public void add(Question question) {
        questions.put(question.id(), question);
    }

    @Override
    public void keep(Change change) {
        questions.put(change.question().id(), change.question());
        events.addAll(change.events());
        if (change.version() != null) {
            versions.add(change.version());
        }
    }

    @Override
    public List<QuestionVersion> versions(QuestionId id) {
        return versions.stream()
                .filter(version -> version.question().equals(id))
                .toList();
    }

    @Override
    public Optional<QuestionVersion> version(QuestionId id, int version) {
        return versions(id).stream().filter(v -> v.version() == version).findFirst();
    }

    @Override
    public Set<QuestionId> publishedQuestions() {
        return questions.values().stream()
                .filter(question -> question.status() == QuestionStatus.PUBLISHED)
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    Kits kits() {
        return new KitsInMemory();
    }

    @Override
    public Set<KitId> kitIds() {
        return Set.copyOf(kits.keySet());
    }

    private final class KitsInMemory implements Kits {

        @Override
        public Optional<Kit> find(KitId id) {
            return Optional.ofNullable(kits.get(id));
        }

        @Override
        public Optional<Kit> findForChange(KitId id) {
            return find(id);
        }

        @Override
        public void add(Kit kit) {
            keep(kit);
        }

        @Override
        public void keep(Kit kit) {
            kits.put(kit.id(), kit);
            events.add(kit.saved());
        }

        @Override
        public void remove(Kit kit, Instant at) {
            kits.remove(kit.id());
            events.add(kit.deleted());
        }

        @Override
        public List<Asked> asked(List<KitItem> items) {
            return List.of();
        }
    }
}
