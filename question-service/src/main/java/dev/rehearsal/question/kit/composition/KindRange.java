package dev.rehearsal.question.kit.composition;

/** How many questions of a kind a kit must and may have. */
public record KindRange(int atLeast, int atMost) {

    /** As many as you like. */
    public static final KindRange ANY = new KindRange(0, KitWish.MOST_QUESTIONS);

    public KindRange {
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException("not a range: " + atLeast + " to " + atMost);
        }
    }
}
