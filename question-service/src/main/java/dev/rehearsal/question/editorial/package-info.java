/**
 * What stands between a draft and its publication (Q8): warnings and the author's answers to them, the review by a second person, the
 * date by which a published question is looked at again, and the history of all this. The bank's commands use it.
 */
@NullMarked
package dev.rehearsal.question.editorial;

import org.jspecify.annotations.NullMarked;
