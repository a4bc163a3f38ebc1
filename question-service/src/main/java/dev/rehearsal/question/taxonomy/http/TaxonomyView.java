package dev.rehearsal.question.taxonomy.http;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.taxonomy.Taxonomy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The closed lists by which questions are classified, in the order in which they are shown. */
@Schema(name = "Taxonomy")
public record TaxonomyView(List<CompetencyView> competencies, List<Level> levels, List<Kind> kinds) {

    /** One competency, without the words by which it is recognised. */
    @Schema(name = "Competency")
    public record CompetencyView(String id, String name, String covers) {}

    static TaxonomyView of(Taxonomy taxonomy) {
        return new TaxonomyView(
                taxonomy.competencies().stream()
                        .map(c -> new CompetencyView(c.id(), c.name(), c.covers()))
                        .toList(),
                List.of(Level.values()),
                List.of(Kind.values()));
    }
}
