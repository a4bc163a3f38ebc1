package dev.rehearsal.question.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an imported text is written. */
public enum ImportFormat {
    /** Found out from the text. */
    @JsonProperty("auto")
    AUTO,
    /** Plain text with numbered questions. */
    @JsonProperty("guide")
    GUIDE,
    /** The same with Markdown's headings, bold text and fenced code. */
    @JsonProperty("markdown")
    MARKDOWN
}
