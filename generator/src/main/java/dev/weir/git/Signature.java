package dev.weir.git;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.api.errors.UnsupportedSigningFormatException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.Signer;
import org.eclipse.jgit.lib.Signers;
import org.jspecify.annotations.Nullable;

/** How the commits of a run are signed: with an SSH key, or not at all. */
public final class Signature {

  private final Optional<Path> key;

  private Signature(Optional<Path> key) {
    this.key = key;
  }

  public static Signature none() {
    return new Signature(Optional.empty());
  }

  /**
   * With a private key that is not encrypted.
   *
   * @param key its file, whose path has no blanks: JGit would take it for the key itself
   */
  public static Signature by(Path key) {
    return new Signature(Optional.of(key));
  }

  /** Signs what the builder holds; once, as the last thing before it is written. */
  void put(Repository repository, CommitBuilder builder) {
    if (key.isEmpty()) {
      return;
    }
    @Nullable Signer signer = Signers.get(GpgConfig.GpgFormat.SSH);
    if (signer == null) {
      throw new IllegalStateException("the jar of SSH signatures is missing");
    }
    PersonIdent committer = builder.getCommitter();
    GpgConfig settings = new GpgConfig(repository.getConfig());
    try {
      signer.signObject(repository, settings, builder, committer, key.get().toString(), null);
    } catch (CanceledException | UnsupportedSigningFormatException | IOException e) {
      throw new EnvironmentException(
          "the commit cannot be signed with \"" + key.get() + "\": " + e.getMessage(), e);
    }
  }
}
