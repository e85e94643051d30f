package io.mqconsole.region;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts credentials for the database with AES-256-GCM. The purpose (region and column) is authenticated with the
 * text, so that a value copied to another row does not decrypt.
 */
final class CredentialCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes */
    CredentialCipher(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, it needs 32");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] encrypt(String text, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot do AES-GCM", e);
        }
    }

    /** @throws UnreadableCredential if the key is another one, or the value was altered */
    String decrypt(byte[] sealed, String purpose) throws UnreadableCredential {
        if (sealed.length <= NONCE_BYTES) {
            throw new UnreadableCredential(null);
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new UnreadableCredential(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot do AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The stored value was encrypted with another key or altered. */
    static final class UnreadableCredential extends Exception {
        UnreadableCredential(@org.jspecify.annotations.Nullable Throwable cause) {
            super("a stored credential cannot be decrypted with this key", cause);
        }
    }
}
