package dev.weir.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedFolderTest {

  @TempDir Path temporary;
  private Path folder;
  private GitRepository repository;
  private String first;

  @BeforeEach
  void repositoryWithTwoCommits() throws IOException {
    folder = temporary.toRealPath();
    repository =
        GitRepository.in(folder.resolve("work"))
            .with("teams/a/team.yaml", "one\n")
            .with("teams/a/jobs/x.yaml", "old\n")
            .with("teams/.hidden/x.yaml", "hidden\n")
            .with("README.md", "read\n");
    first = repository.commit("first");
    repository.with("teams/a/jobs/x.yaml", "new\n").with("teams/b/team.yaml", "two\n");
    repository.commit("second");
    repository.with("teams/a/jobs/x.yaml", "not committed\n");
  }

  @Test
  void eachCommitHasItsOwnFiles() {
    try (CommittedFolder now = open("main");
        CommittedFolder before = open("main~1")) {
      assertThat(now.list("teams"))
          .containsExactly("teams/a/jobs/x.yaml", "teams/a/team.yaml", "teams/b/team.yaml");
      assertThat(text(now, "teams/a/jobs/x.yaml")).isEqualTo("new\n");
      assertThat(before.list("teams")).containsExactly("teams/a/jobs/x.yaml", "teams/a/team.yaml");
      assertThat(text(before, "teams/a/jobs/x.yaml")).isEqualTo("old\n");
      assertThat(before.commit()).isEqualTo(first);
    }
  }

  @Test
  void fileIsReadWithoutBeingListedFirst() {
    try (CommittedFolder now = open("HEAD")) {
      assertThat(text(now, "teams/b/team.yaml")).isEqualTo("two\n");
      assertThat(now.size("teams/b/team.yaml")).isEqualTo(4);
      assertThat(now.list("")).contains("README.md").doesNotContain("teams/.hidden/x.yaml");
      assertThat(now.list("absent")).isEmpty();
    }
  }

  @Test
  void rootMayLieBelowTheRepository() {
    try (CommittedFolder now = CommittedFolder.open(folder.resolve("work/teams/a"), "main")) {
      assertThat(now.list("")).containsExactly("jobs/x.yaml", "team.yaml");
      assertThat(now.list("jobs")).containsExactly("jobs/x.yaml");
      assertThat(text(now, "jobs/x.yaml")).isEqualTo("new\n");
    }
  }

  @Test
  void shortNamesAndAnnotatedTagsAreCommits() throws Exception {
    repository.git("tag", "-a", "v1", "-m", "one", first);
    try (CommittedFolder tagged = open("v1");
        CommittedFolder digits = open(first.substring(0, 8))) {
      assertThat(tagged.commit()).isEqualTo(first);
      assertThat(digits.commit()).isEqualTo(first);
    }
  }

  @Test
  void fileLargerThanTheLimitIsTrouble() {
    try (CommittedFolder now = open("main")) {
      assertThatThrownBy(() -> now.read("README.md", 4))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("README.md")
          .hasMessageContaining("larger than the 4 bytes");
      assertThat(now.read("README.md", 5)).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../work/README.md", "teams//a", "./README.md", "/README.md", "teams/"})
  void pathsThatAreNotPlainAreRefused(String path) {
    try (CommittedFolder now = open("main")) {
      assertThatThrownBy(() -> now.read(path, 100))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("is not a plain name");
    }
  }

  @Test
  void folderIsNoFileAndFileIsNoFolder() {
    try (CommittedFolder now = open("main")) {
      assertThatThrownBy(() -> now.read("teams", 100)).hasMessageContaining("not a regular file");
      assertThatThrownBy(() -> now.list("README.md")).hasMessageContaining("is not a folder");
      assertThatThrownBy(() -> now.size("absent")).hasMessageContaining("is not there");
    }
  }

  @Test
  void linksAndSubmodulesAreLeftOut() throws Exception {
    Files.createSymbolicLink(folder.resolve("work/teams/a/link.yaml"), Path.of("team.yaml"));
    repository.commit("link");
    repository.git("update-index", "--add", "--cacheinfo", "160000," + first + ",teams/sub");
    repository.git("commit", "-qm", "submodule");
    try (CommittedFolder now = open("main")) {
      assertThat(now.list("teams")).doesNotContain("teams/a/link.yaml", "teams/sub").hasSize(3);
      assertThatThrownBy(() -> now.read("teams/a/link.yaml", 100))
          .hasMessageContaining("is not a regular file");
    }
  }

  @Test
  void namesThatGitItselfWouldRefuseAreTrouble() throws IOException {
    String commit = commitWithAFileNamed("..");
    try (CommittedFolder evil = open(commit)) {
      assertThatThrownBy(() -> evil.list(""))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("\"..\" is not a plain name");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "origin/main", "0123456789012345678901234567890123456789"})
  void unknownReferenceIsNamed(String reference) {
    assertThatThrownBy(() -> open(reference))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("\"" + reference + "\" is unknown here; fetch it");
  }

  @Test
  void referenceToAFileIsNoCommit() {
    assertThatThrownBy(() -> open("main:README.md")).hasMessageContaining("is no commit");
    assertThatThrownBy(() -> open("main^{nonsense}")).isInstanceOf(EnvironmentException.class);
  }

  @Test
  void folderOutsideAnyRepositoryIsTrouble() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    assertThatThrownBy(() -> CommittedFolder.open(outside, "main"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("is in no Git repository");
  }

  @Test
  void shallowCloneSaysWhichDepthToFetch() throws Exception {
    Path shallow = folder.resolve("shallow");
    String url = "file://" + repository.root();
    repository.git("clone", "-q", "--depth", "1", url, shallow.toString());
    try (CommittedFolder now = CommittedFolder.open(shallow, "origin/main")) {
      assertThat(now.list("teams/b")).containsExactly("teams/b/team.yaml");
    }
    for (String missing : new String[] {"main~1", first, "release"}) {
      assertThatThrownBy(() -> CommittedFolder.open(shallow, missing))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("\"" + missing + "\"")
          .hasMessageContaining("fetch-depth: 0");
    }
  }

  @Test
  void contentThatAPartialCloneLacksIsTrouble() throws Exception {
    Path partial = folder.resolve("partial");
    repository.git("config", "uploadpack.allowFilter", "true");
    String url = "file://" + repository.root();
    repository.git("clone", "-q", "--bare", "--filter=blob:none", url, partial.toString());
    try (CommittedFolder now = CommittedFolder.open(partial, "main")) {
      assertThat(now.list("teams/b")).hasSize(1);
      assertThatThrownBy(() -> now.read("teams/b/team.yaml", 100))
          .isInstanceOf(EnvironmentException.class)
          .hasMessageContaining("not in this clone");
    }
  }

  @Test
  void linkedWorkTreeIsReadLikeItsRepository() throws Exception {
    Path other = folder.resolve("other");
    repository.git("worktree", "add", "-q", "--detach", other.toString(), first);
    try (CommittedFolder head = CommittedFolder.open(other, "HEAD");
        CommittedFolder main = CommittedFolder.open(other.resolve("teams"), "main")) {
      assertThat(head.commit()).isEqualTo(first);
      assertThat(main.list("b")).containsExactly("b/team.yaml");
    }
  }

  @Test
  void bareRepositoryIsRead() throws Exception {
    Path bare = folder.resolve("bare.git");
    repository.git("clone", "-q", "--bare", repository.root().toString(), bare.toString());
    try (CommittedFolder now = CommittedFolder.open(bare, "main")) {
      assertThat(now.list("teams/b")).containsExactly("teams/b/team.yaml");
      assertThat(text(now, "teams/b/team.yaml")).isEqualTo("two\n");
    }
    assertThatThrownBy(() -> CommittedFolder.open(bare.resolve("refs"), "main"))
        .hasMessageContaining("is not in the work tree");
  }

  @Test
  void readingLeavesNoTraceAndStartsNothing() throws Exception {
    repository.git("gc", "-q");
    Path marker = folder.resolve("started");
    for (String setting : new String[] {"core.fsmonitor", "core.sshCommand", "diff.external"}) {
      repository.git("config", setting, "touch " + marker);
    }
    SortedMap<String, FileTime> before = times();
    try (CommittedFolder now = open("main")) {
      now.list("").forEach(path -> now.read(path, 1000));
    }
    assertThat(times()).isEqualTo(before);
    assertThat(marker).doesNotExist();
  }

  private SortedMap<String, FileTime> times() throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        times.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  private String commitWithAFileNamed(String name) throws IOException {
    try (Repository at =
            new FileRepositoryBuilder().setGitDir(folder.resolve("work/.git").toFile()).build();
        ObjectInserter inserter = at.newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "evil\n".getBytes(UTF_8));
      TreeFormatter tree = new TreeFormatter();
      tree.append(name, FileMode.REGULAR_FILE, blob);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inserter.insert(tree));
      commit.setAuthor(new PersonIdent("Somebody", "somebody@example.com"));
      commit.setCommitter(commit.getAuthor());
      commit.setMessage("evil");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id.name();
    }
  }

  private CommittedFolder open(String reference) {
    return CommittedFolder.open(folder.resolve("work"), reference);
  }

  private static String text(CommittedFolder from, String path) {
    return new String(from.read(path, 1000), UTF_8);
  }
}
