package dev.weir.cli;

import dev.weir.files.LooseFiles;
import dev.weir.files.RootedFolder;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Previous.Earlier;
import dev.weir.pipeline.Selection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** Which previous state a run is compared with, if any. */
final class PreviousOptions {

  private static final String FOLDER = "--previous";
  private static final String REFERENCE = "--base";

  private PreviousOptions() {}

  static CommandSpec add(CommandSpec spec) {
    return spec.addOption(
            Flags.path(
                FOLDER, "dir", "Also check what changes since the tree delivered in this folder."))
        .addOption(
            Flags.text(
                REFERENCE,
                "ref",
                "Also check what changes since the inputs at this Git reference, rendered again."));
  }

  /** How to read it; mistakes in the options come at once, trouble with Git when it is read. */
  static Optional<Supplier<Earlier>> of(Run run, RootedFolder root, Selection selection) {
    Optional<Path> folder = run.path(FOLDER);
    Optional<String> reference = run.text(REFERENCE);
    if (folder.isPresent() && reference.isPresent()) {
      throw run.mistake("--previous and --base both name a previous state; give one of them");
    }
    if (folder.isPresent() && !LooseFiles.isFolder(folder.get())) {
      throw run.mistake("--previous \"" + folder.get() + "\" is not a folder");
    }
    return folder
        .<Supplier<Earlier>>map(path -> () -> delivered(path, root))
        .or(() -> reference.map(ref -> () -> Previous.committed(root, ref, selection)));
  }

  private static Earlier delivered(Path path, RootedFolder root) {
    RootedFolder folder = RootedFolder.open(path);
    Path shown =
        folder.root().startsWith(root.root())
            ? root.root().relativize(folder.root())
            : folder.root();
    PreviousState state = Previous.delivered(folder, shown.toString().replace('\\', '/'));
    return new Earlier(state, Optional.empty());
  }
}
