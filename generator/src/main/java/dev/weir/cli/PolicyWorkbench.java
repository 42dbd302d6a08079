package dev.weir.cli;

import dev.weir.diagnostic.EnvironmentException;
import dev.weir.files.LooseFiles;
import dev.weir.files.Program;
import dev.weir.files.RootedFolder;
import dev.weir.policy.bundle.PolicyBuild;
import dev.weir.policy.bundle.Workbench;
import dev.weir.source.FolderTree;
import dev.weir.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A repository on disk, with the {@code opa} on the PATH. */
record PolicyWorkbench(RootedFolder root) implements Workbench {

  @Override
  public SourceTree tree() {
    return new FolderTree(root);
  }

  @Override
  public void write(String path, byte[] content) {
    LooseFiles.write(root.root().resolve(path), content);
  }

  @Override
  public Outcome opa(List<String> arguments) {
    return outcome(program().run(arguments));
  }

  @Override
  public Outcome opaWithInputs(List<String> arguments, SortedMap<String, byte[]> inputs) {
    return outcome(program().runWithInputs(arguments, inputs));
  }

  @Override
  public Outcome opaWithFile(List<String> arguments) {
    return outcome(program().runWithFile(arguments, "-o"));
  }

  private Program program() {
    return new Program("opa", root.root());
  }

  private static Outcome outcome(Optional<Program.Ended> ended) {
    return ended
        .map(end -> new Outcome(end.exit(), end.out(), end.err(), end.file()))
        .orElseThrow(() -> new EnvironmentException(PolicyBuild.missingOpa()));
  }
}
