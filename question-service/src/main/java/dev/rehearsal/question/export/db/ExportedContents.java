package dev.rehearsal.question.export.db;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.search.QuestionFilter;
import dev.rehearsal.question.search.db.AllFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the organisation of the transaction at hand may take with it. */
@ApplicationScoped
public class ExportedContents {

    private final Database database;
    private final AllFound search;

    public ExportedContents(Database database, AllFound search) {
        this.database = database;
        this.search = search;
    }

    /** The questions that a search finds, by their titles; at most {@code most}. */
    public List<UUID> found(QuestionFilter filter, int most) {
        return search.ids(filter, most);
    }

    /** Those of these questions that are there, by their titles. */
    public List<UUID> there(Collection<UUID> ids, boolean drafts) {
        return database.list(
                "select id from question where id = any(?) and (? or version is not null) order by lower(title), id",
                row -> row.uuid("id"),
                ids,
                drafts);
    }

    /**
     * The contents of questions, in the order of the ids; those that are gone by now are left out.
     *
     * @param drafts whether the draft of an own question is taken where there is one; else only what is published
     */
    public List<DraftContent> contents(List<UUID> ids, boolean drafts) {
        Map<UUID, DraftContent> contents = database
                .list(
                        "select id, organisation_id, draft, published from question where id = any(?)",
                        row -> new Read(row.uuid("id"), Optional.ofNullable(content(row, drafts))),
                        ids)
                .stream()
                .filter(read -> read.content().isPresent())
                .collect(Collectors.toMap(Read::id, read -> read.content().get()));
        return ids.stream().flatMap(id -> Stream.ofNullable(contents.get(id))).toList();
    }

    private record Read(UUID id, Optional<DraftContent> content) {}

    private static @Nullable DraftContent content(Row row, boolean drafts) {
        QuestionContent published = row.jsonOrNull("published", QuestionContent.class);
        boolean own = !row.uuid("organisation_id").equals(Tenancy.BUILT_IN.value());
        DraftContent draft = drafts && (own || published == null) ? row.jsonOrNull("draft", DraftContent.class) : null;
        if (draft != null) {
            return draft;
        }
        return published == null ? null : DraftContent.of(published);
    }
}
