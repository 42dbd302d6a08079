package dev.weir.pipeline;

import dev.weir.check.change.ChangeCodes;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import dev.weir.files.RootedFolder;
import dev.weir.git.CommittedFolder;
import dev.weir.manifest.previous.DeliveredTree;
import dev.weir.manifest.previous.PreviousState;
import dev.weir.policy.Policies;
import dev.weir.source.FolderTree;
import dev.weir.source.GitTree;
import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads the previous state, from a delivered tree or by rendering an earlier commit. */
public final class Previous {

  private static final Location PLATFORM = Location.ofFile("environments/platform.yaml");

  private Previous() {}

  /**
   * The delivered tree in a folder.
   *
   * @param shown the folder as reports name it
   */
  public static PreviousState delivered(RootedFolder folder, String shown) {
    return delivered(new FolderTree(folder), "the delivered tree in \"" + shown + "\"");
  }

  /**
   * A delivered tree, wherever it lies.
   *
   * @param words how it was obtained, for reports
   */
  public static PreviousState delivered(SourceTree files, String words) {
    DeliveredTree tree = DeliveredTree.of(files);
    Diagnostics findings =
        tree.environments().isEmpty()
            ? Diagnostics.of(
                List.of(ChangeCodes.notWhole(PLATFORM, words + " holds no environment")))
            : Diagnostics.none();
    return new PreviousState(words, PreviousState.Kind.DELIVERED, tree, findings);
  }

  /**
   * The inputs at a Git reference, rendered by this Weir.
   *
   * @param root of the inputs, in the work tree of a local repository
   * @param selection what of them is needed
   * @throws dev.weir.diagnostic.EnvironmentException when there is no such commit
   */
  public static Earlier committed(RootedFolder root, String reference, Selection selection) {
    try (CommittedFolder folder = CommittedFolder.open(root.root(), reference)) {
      String name = "\"" + reference + "\" (" + folder.commit().substring(0, 10) + ")";
      Repository repository = Repository.read(new GitTree(folder));
      PreviousState state =
          rendered(repository, "the inputs at " + name + ", rendered again", selection);
      return new Earlier(state, Optional.of(EarlierGate.of("the gate at " + name, repository)));
    }
  }

  /**
   * What was there before a change.
   *
   * @param gate what judged it; absent for a delivered tree
   */
  public record Earlier(PreviousState state, Optional<EarlierGate> gate) {}

  /**
   * Earlier inputs, rendered by this Weir; what its checks say of the objects does not count, since
   * they were delivered.
   */
  public static PreviousState rendered(SourceTree inputs, String words, Selection selection) {
    return rendered(Repository.read(inputs), words, selection);
  }

  private static PreviousState rendered(Repository inputs, String words, Selection selection) {
    RunRequest request = RunRequest.of(selection, Bytes.UNCHECKED);
    Rendering rendering = Pipeline.render(inputs, request, Policies.none());
    DeliveredTree tree = DeliveredTree.of(new RenderedSource(rendering.tree()));
    return new PreviousState(
        words, PreviousState.Kind.RENDERED_AGAIN, tree, missing(rendering.diagnostics(), words));
  }

  private static Diagnostics missing(Diagnostics findings, String words) {
    List<String> files =
        findings.all().stream()
            .filter(Diagnostic::isError)
            .map(finding -> finding.location().file())
            .distinct()
            .toList();
    return files.isEmpty()
        ? Diagnostics.none()
        : Diagnostics.of(
            List.of(
                ChangeCodes.notWhole(
                    PLATFORM, words + ", have errors in " + few(files) + ": not all is known")));
  }

  private static String few(List<String> files) {
    int most = Math.min(files.size(), 3);
    String first = String.join(", ", files.subList(0, most));
    return files.size() > most ? first + " and " + (files.size() - most) + " more" : first;
  }
}
