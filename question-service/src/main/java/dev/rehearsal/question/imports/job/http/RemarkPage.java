package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.question.imports.job.Remark;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Remarks about an import, in the order of its text.
 *
 * @param next where the next page begins, or null after the last
 */
@Schema(name = "ImportRemarkPage")
public record RemarkPage(List<Remark> items, @Nullable String next) {}
