package io.mqconsole.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.region.CredentialCipher.UnreadableCredential;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CredentialCipherTest {
    private final CredentialCipher cipher = new CredentialCipher(new byte[32]);

    @Test
    void whatWasEncryptedIsReadAgain() throws Exception {
        byte[] sealed = cipher.encrypt("sësam öffne dich 密钥", "region/a/secret_key");

        assertThat(cipher.decrypt(sealed, "region/a/secret_key")).isEqualTo("sësam öffne dich 密钥");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ffne dich");
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(cipher.encrypt("secret", "p")).isNotEqualTo(cipher.encrypt("secret", "p"));
    }

    @Test
    void aValueCopiedToAnotherRegionDoesNotDecrypt() {
        byte[] sealed = cipher.encrypt("secret", "region/a/secret_key");

        assertThatThrownBy(() -> cipher.decrypt(sealed, "region/b/secret_key"))
                .isInstanceOf(UnreadableCredential.class);
    }

    @Test
    void anAlteredOrShortenedValueDoesNotDecrypt() {
        byte[] altered = cipher.encrypt("secret", "p");
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.decrypt(altered, "p")).isInstanceOf(UnreadableCredential.class);
        assertThatThrownBy(() -> cipher.decrypt(new byte[12], "p")).isInstanceOf(UnreadableCredential.class);
    }

    @Test
    void anotherKeyDoesNotDecrypt() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        byte[] sealed = cipher.encrypt("secret", "p");

        assertThatThrownBy(() -> new CredentialCipher(otherKey).decrypt(sealed, "p"))
                .isInstanceOf(UnreadableCredential.class);
    }
}
