package dev.rehearsal.scoring.session.view;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of a session as one viewer may see it. */
@Schema(
        name = "ScoreView",
        description = "The score of a session as the caller may see it.",
        oneOf = {FullScoreView.class, OwnScoreView.class},
        discriminatorProperty = "viewer",
        discriminatorMapping = {
            @DiscriminatorMapping(value = FullScoreView.VIEWER, schema = FullScoreView.class),
            @DiscriminatorMapping(value = OwnScoreView.VIEWER, schema = OwnScoreView.class)
        })
public sealed interface ScoreView permits FullScoreView, OwnScoreView {

    UUID session();

    /** Grows with every event of the session that is in the view; comparable among views for the same kind of viewer. */
    long revision();

    /** Whether the other shows the same, whatever their revisions. */
    boolean showsTheSameAs(ScoreView other);
}
