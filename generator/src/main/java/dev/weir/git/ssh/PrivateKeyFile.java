package dev.weir.git.ssh;

import dev.weir.files.LooseFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/**
 * A file with a private key of one of the kinds that OpenSSH makes, ready to be used.
 *
 * @param pair empty when the file is of no use
 * @param trouble why it is of no use, as the end of a sentence about the file
 */
public record PrivateKeyFile(Optional<KeyPair> pair, String trouble) {

  private static final Set<String> KINDS =
      Set.of(
          "ssh-rsa",
          "ssh-ed25519",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521");

  /** Reads one; never asks anybody for a passphrase. */
  public static PrivateKeyFile read(Path file) {
    return LooseFiles.readIfThere(file)
        .map(bytes -> parsed(NamedResource.ofName("key"), bytes))
        .orElseGet(() -> useless("cannot be read"));
  }

  private static PrivateKeyFile parsed(NamedResource name, byte[] bytes) {
    AtomicBoolean isEncrypted = new AtomicBoolean();
    FilePasswordProvider nobody =
        (session, resource, index) -> {
          isEncrypted.set(true);
          return null;
        };
    try {
      @Nullable Collection<KeyPair> pairs =
          SecurityUtils.getKeyPairResourceParser()
              .loadKeyPairs(null, name, nobody, new ByteArrayInputStream(bytes));
      if (pairs != null && pairs.size() == 1) {
        return usable(pairs.iterator().next());
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // Whatever is wrong in the bytes, they are no key; what they are is not to be shown.
      return useless(isEncrypted.get() ? encrypted() : other());
    }
    return useless(isEncrypted.get() ? encrypted() : other());
  }

  private static PrivateKeyFile usable(KeyPair pair) {
    return KINDS.contains(KeyUtils.getKeyType(pair))
        ? new PrivateKeyFile(Optional.of(pair), "")
        : useless("is of another kind than RSA, ECDSA or ed25519");
  }

  private static PrivateKeyFile useless(String why) {
    return new PrivateKeyFile(Optional.empty(), why);
  }

  private static String encrypted() {
    return "is encrypted, and nobody is asked for its passphrase";
  }

  private static String other() {
    return "holds no private key";
  }
}
