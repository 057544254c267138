package org.mengkeju.platform.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signatures by SM2 (GB/T 32918.2-2016) on the curve of GB/T 32918.5-2017. Keys and signatures are hexadecimal: a private
 * key 64 digits, a public key an uncompressed point of 130 digits, a signature in DER.
 */
public final class Sm2 {
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final int KEY_DIGITS = 64;

    private Sm2() {}

    /** A pair of keys. */
    public record KeyPair(String publicKey, String privateKey) {}

    public static KeyPair newKeys() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(DOMAIN, RANDOM));
        var pair = generator.generateKeyPair();
        byte[] point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
        String secret = ((ECPrivateKeyParameters) pair.getPrivate()).getD().toString(16);
        return new KeyPair(HEX.formatHex(point), "0".repeat(KEY_DIGITS - secret.length()) + secret);
    }

    /**
     * Signs a message.
     *
     * @param signer who signs: part of what is signed (GB/T 32918.2, 5.5), at most 8,191 bytes
     */
    public static String sign(String privateKey, String signer, byte[] message) {
        var key = new ECPrivateKeyParameters(new BigInteger(privateKey, 16), DOMAIN);
        var sm2 = new SM2Signer();
        sm2.init(true, new ParametersWithID(new ParametersWithRandom(key, RANDOM), id(signer)));
        sm2.update(message, 0, message.length);
        try {
            return HEX.formatHex(sm2.generateSignature());
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 could not sign", e);
        }
    }

    /** Whether the signature is of this signer's key over this message; anything unreadable is not. */
    public static boolean verifies(String publicKey, String signer, byte[] message, String signature) {
        try {
            var point = CURVE.getCurve().decodePoint(HEX.parseHex(publicKey));
            var sm2 = new SM2Signer();
            sm2.init(false, new ParametersWithID(new ECPublicKeyParameters(point, DOMAIN), id(signer)));
            sm2.update(message, 0, message.length);
            return sm2.verifySignature(HEX.parseHex(signature));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] id(String signer) {
        return signer.getBytes(StandardCharsets.UTF_8);
    }
}
