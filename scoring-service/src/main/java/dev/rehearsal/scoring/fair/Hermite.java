package dev.rehearsal.scoring.fair;

/**
 * Nodes and weights of Gauss-Hermite quadrature with nine points: Σ w f(x) is the integral of exp(-x²) f(x), exact for polynomials of
 * degree up to 17 (Abramowitz and Stegun, table 25.10).
 */
final class Hermite {

    static final double[] NODES = {
        -3.1909932017815277,
        -2.266580584531843,
        -1.468553289216668,
        -0.7235510187528376,
        0,
        0.7235510187528376,
        1.468553289216668,
        2.266580584531843,
        3.1909932017815277
    };

    static final double[] WEIGHTS = {
        3.9606977263264365e-05,
        0.004943624275536941,
        0.08847452739437664,
        0.43265155900255564,
        0.720235215606051,
        0.43265155900255564,
        0.08847452739437664,
        0.004943624275536941,
        3.9606977263264365e-05
    };

    private Hermite() {}
}
