package dev.rehearsal.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.question.content.ContentLimits;
import dev.rehearsal.question.imports.GuideParser;
import dev.rehearsal.question.imports.ImportTexts;
import dev.rehearsal.question.taxonomy.Taxonomy;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the plain objects of the domain to those who ask for them. */
@ApplicationScoped
public class Beans {

    @Produces
    @Singleton
    Taxonomy taxonomy(ObjectMapper json) {
        return TaxonomyFile.read(json);
    }

    @Produces
    @Singleton
    ContentLimits contentLimits(Taxonomy taxonomy) {
        return new ContentLimits(taxonomy::knows);
    }

    @Produces
    @Singleton
    GuideParser guideParser(Taxonomy taxonomy) {
        return new GuideParser(taxonomy);
    }

    @Produces
    @Singleton
    ImportTexts importTexts(GuideParser guides, Taxonomy taxonomy) {
        return new ImportTexts(guides, taxonomy);
    }
}
