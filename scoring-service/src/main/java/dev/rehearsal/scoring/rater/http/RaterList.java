package dev.rehearsal.scoring.rater.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of interviewers and how they rate. */
@Schema(name = "RaterPage")
record RaterList(
        List<RaterView> items,

        @Schema(required = true, description = "The cursor of the next page; null on the last.") @Nullable
        String next) {}
