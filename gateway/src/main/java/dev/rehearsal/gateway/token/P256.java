package dev.rehearsal.gateway.token;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * The curve of ES256. A PKCS#8 file need not carry the public point, and Java does not compute it; this does, once at start, with the
 * textbook formulas for affine points (SEC 1, 2.2.1).
 */
final class P256 {

    static final ECParameterSpec CURVE = curve();

    private static final BigInteger P = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    private static final BigInteger A = CURVE.getCurve().getA();
    private static final BigInteger B = CURVE.getCurve().getB();
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private P256() {}

    /** The public key that belongs to a private one. */
    static ECPublicKey publicKeyOf(ECPrivateKey key) throws GeneralSecurityException {
        ECPoint sum = ECPoint.POINT_INFINITY;
        ECPoint power = CURVE.getGenerator();
        BigInteger scalar = key.getS();
        for (int bit = 0; bit < scalar.bitLength(); bit++) {
            if (scalar.testBit(bit)) {
                sum = sum(sum, power);
            }
            power = sum(power, power);
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(sum, CURVE));
    }

    /** Whether a key's parameters are those of this curve. */
    static boolean isOn(ECParameterSpec parameters) {
        return parameters.getCurve().equals(CURVE.getCurve())
                && parameters.getGenerator().equals(CURVE.getGenerator())
                && parameters.getOrder().equals(CURVE.getOrder());
    }

    /** Whether the point satisfies the equation of the curve. */
    static boolean contains(ECPoint point) {
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3).add(A.multiply(x)).add(B).mod(P);
        return y.multiply(y).mod(P).equals(right);
    }

    private static ECPoint sum(ECPoint a, ECPoint b) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        }
        if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        BigInteger x1 = a.getAffineX();
        BigInteger y1 = a.getAffineY();
        BigInteger x2 = b.getAffineX();
        BigInteger y2 = b.getAffineY();
        boolean same = x1.equals(x2);
        if (same && !y1.equals(y2)) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = same
                ? x1.multiply(x1)
                        .multiply(THREE)
                        .add(A)
                        .multiply(TWO.multiply(y1).modInverse(P))
                : y2.subtract(y1).multiply(x2.subtract(x1).modInverse(P));
        BigInteger x = slope.multiply(slope).subtract(x1).subtract(x2).mod(P);
        BigInteger y = slope.multiply(x1.subtract(x)).subtract(y1).mod(P);
        return new ECPoint(x, y);
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
