package dev.weir.policy.bundle;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.files.LooseFiles;
import dev.weir.files.Program;
import dev.weir.files.RootedFolder;
import dev.weir.source.FolderTree;
import dev.weir.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A repository in a folder of a test's own, whose policies are worked on. */
record TemporaryRepository(Path folder) implements Workbench {

  /** With the sources of this repository's own policies. */
  TemporaryRepository withOwnPolicies() {
    SourceTree own = new FolderTree(RootedFolder.open(Path.of("..")));
    for (String path : own.list("policies")) {
      write(path, own.read(path));
    }
    return this;
  }

  TemporaryRepository with(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] read(String path) {
    return tree().read(path);
  }

  String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  /** Builds, and gives what was found, one finding a line. */
  String built() {
    return PolicyBuild.run(this).diagnostics().all().stream()
        .map(TemporaryRepository::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Diagnostic finding) {
    return finding.code() + " " + finding.location() + " " + finding.found();
  }

  @Override
  public SourceTree tree() {
    return new FolderTree(RootedFolder.open(folder));
  }

  @Override
  public void write(String path, byte[] content) {
    LooseFiles.write(folder.resolve(path), content);
  }

  @Override
  public Outcome opa(List<String> arguments) {
    return outcome(new Program("opa", folder).run(arguments).orElseThrow());
  }

  @Override
  public Outcome opaWithInputs(List<String> arguments, SortedMap<String, byte[]> inputs) {
    return outcome(new Program("opa", folder).runWithInputs(arguments, inputs).orElseThrow());
  }

  @Override
  public Outcome opaWithFile(List<String> arguments) {
    return outcome(new Program("opa", folder).runWithFile(arguments, "-o").orElseThrow());
  }

  private static Outcome outcome(Program.Ended ended) {
    return new Outcome(ended.exit(), ended.out(), ended.err(), ended.file());
  }
}
