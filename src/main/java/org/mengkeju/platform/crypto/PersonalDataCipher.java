package org.mengkeju.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.mengkeju.platform.data.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Encrypts personal data (telephone, identity number) before it reaches the database: SM4 (GB/T 32907-2016) in GCM mode
 * with a random nonce, bound to the record it belongs to so that a value copied to another record does not open.
 */
@Component
public final class PersonalDataCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyParameter key;
    private final SecureRandom random = new SecureRandom();

    PersonalDataCipher(DataFolder data) {
        byte[] secret = HexFormat.of().parseHex(data.secret("personal-data-key"));
        this.key = new KeyParameter(Arrays.copyOf(secret, 16));
    }

    /**
     * @param owner key of the record the value belongs to
     * @return nonce, cipher text and tag in Base64
     */
    public String encrypt(String owner, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = process(true, owner, nonce, plain, 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /**
     * @throws IllegalStateException when the value was altered, moved to another record, or encrypted with another key
     */
    public String decrypt(String owner, String encrypted) {
        byte[] whole = Base64.getDecoder().decode(encrypted);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return new String(process(false, owner, nonce, whole, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] process(boolean encrypting, String owner, byte[] nonce, byte[] input, int from) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        byte[] associated = owner.getBytes(StandardCharsets.UTF_8);
        cipher.init(encrypting, new AEADParameters(key, TAG_BITS, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length - from)];
        int written = cipher.processBytes(input, from, input.length - from, output, 0);
        try {
            written += cipher.doFinal(output, written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("personal data of " + owner + " does not open", e);
        }
        return Arrays.copyOf(output, written);
    }
}
