package dev.rehearsal.suggestion.evidence;

/**
 * Something that a good answer says.
 *
 * @param id tells the points of a question apart
 * @param text one or a few sentences
 * @param weight how much it counts beside the others, above 0
 */
public record KeyPoint(String id, String text, double weight) {

    public KeyPoint {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("the weight of the key point " + id + " is not above 0");
        }
    }
}
