package dev.weir.cli;

import dev.weir.files.LooseFiles;
import dev.weir.files.RootedFolder;
import java.nio.file.Path;
import java.util.Optional;

/** Decides which repository a run is about. */
final class RootFolder {

  private static final String MARK = "environments";

  private RootFolder() {}

  /** The folder that {@code --root} names, else the current one, else the launcher's clone. */
  static RootedFolder of(Run run) {
    Optional<Path> typed = run.path("--root");
    if (typed.isPresent()) {
      if (!LooseFiles.isFolder(typed.get())) {
        throw run.mistake("--root \"" + typed.get() + "\" is not a folder");
      }
      return RootedFolder.open(typed.get());
    }
    Host host = run.io().host();
    return Optional.of(host.folder())
        .filter(RootFolder::isRepository)
        .or(() -> host.launcherHome().filter(RootFolder::isRepository))
        .map(RootedFolder::open)
        .orElseThrow(
            () ->
                run.mistake(
                    "there is no folder \"environments\" in \""
                        + host.folder()
                        + "\"; name a repository with --root, or make one with `weir init <dir>`"));
  }

  private static boolean isRepository(Path folder) {
    return LooseFiles.isFolder(folder.resolve(MARK));
  }
}
