package dev.rehearsal.suggestion.embedding;

/** Arithmetic of vectors of equal size. */
public final class Vectors {

    private Vectors() {}

    /** The vector of length 1 in the same direction; the vector itself if it is all 0. */
    public static float[] direction(float[] vector) {
        double length = Math.sqrt(product(vector, vector));
        float[] unit = vector.clone();
        for (int i = 0; length > 0 && i < unit.length; i++) {
            unit[i] = (float) (unit[i] / length);
        }
        return unit;
    }

    /** The inner product; of two vectors of length 1 the cosine of their angle. */
    public static double product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        // Four sums that do not wait for each other.
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }

    /** The direction of the sum of two vectors. */
    public static float[] between(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return direction(sum);
    }
}
