package dev.weir.git;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit may see it: no environment variables, no settings of the user or the system,
 * and no file of its own.
 *
 * <p>By itself JGit starts {@code git} to find the system's settings, measures the resolution of
 * timestamps with files that it makes beside the repository, and writes the result below the user's
 * home.
 */
final class QuietSystem extends SystemReader.Delegate {

  private QuietSystem(SystemReader machine) {
    super(machine);
  }

  /** JGit knows one system for the whole process, so this is to come before any repository. */
  static synchronized void install() {
    SystemReader now = SystemReader.getInstance();
    if (!(now instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(now));
    }
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    FileBasedConfig settings = new NoSettings(parent, fs);
    // JGit would clear up behind our back, while others read or while the process ends.
    settings.setInt("gc", null, "auto", 0);
    settings.setInt("gc", null, "autopacklimit", 0);
    settings.setBoolean("receive", null, "autogc", false);
    // A stored object that is sent as it is to a connection that broke is sent again for ever: JGit
    // takes what the connection says for a fault of the pack.
    settings.setBoolean("pack", null, "reuseobjects", false);
    settings.setBoolean("pack", null, "reusedeltas", false);
    // The search for deltas takes longer than all else of a first delivery; servers do it when
    // idle.
    settings.setBoolean("pack", null, "deltacompression", false);
    return settings;
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public ZoneId getTimeZoneId() {
    return ZoneOffset.UTC;
  }

  /** Settings that are neither read nor written. */
  private static final class NoSettings extends FileBasedConfig {

    private static final String TIMESTAMPS = "filesystem";

    NoSettings(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** A coarse answer for every file system: without one JGit would measure. */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(TIMESTAMPS)
          ? unit.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
