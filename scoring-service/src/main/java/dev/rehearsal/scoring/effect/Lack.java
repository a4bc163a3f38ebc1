package dev.rehearsal.scoring.effect;

/** What is missing for an effect to be shown. */
public enum Lack {
    FAIR_SCALE("The interviewer has no place on the fair scale: too little connects them with others."),
    RATINGS("Too few ratings of candidates whom others rated too."),
    CANDIDATES("Too few candidates whom others rated too."),
    SPREAD("All ratings came at the same place, so nothing can be said of the order."),
    DAYS("The ratings lie too close together in time."),
    ESTIMATE("The ratings are all alike, so no trend can be estimated.");

    private final String text;

    Lack(String text) {
        this.text = text;
    }

    /** One sentence for people. */
    public String text() {
        return text;
    }
}
