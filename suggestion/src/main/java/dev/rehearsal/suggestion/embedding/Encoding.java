package dev.rehearsal.suggestion.embedding;

/**
 * A statement as vectors of length 1, one for each piece and one for the whole.
 *
 * @param starts place in the statement of the word that each piece is part of
 * @param ends place after that word
 * @param pieces a vector for each piece, without the marks of beginning and end
 * @param whole the direction of the mean of all pieces, marks included; all 0 if there is no direction
 */
@SuppressWarnings("ArrayRecordComponent") // Large and made once; nobody compares them.
public record Encoding(int[] starts, int[] ends, float[][] pieces, float[] whole) {

    /** Makes one from the vectors that a model gives, which may have any length. */
    public static Encoding of(Pieces cut, float[][] vectors) {
        int inner = Math.max(0, cut.size() - 2);
        int[] starts = new int[inner];
        int[] ends = new int[inner];
        float[][] pieces = new float[inner][];
        float[] sum = new float[vectors.length == 0 ? 0 : vectors[0].length];
        for (int i = 0; i < cut.size(); i++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors[i][d];
            }
            if (i > 0 && i <= inner) {
                starts[i - 1] = cut.start(i);
                ends[i - 1] = cut.end(i);
                pieces[i - 1] = Vectors.direction(vectors[i]);
            }
        }
        return new Encoding(starts, ends, pieces, Vectors.direction(sum));
    }
}
