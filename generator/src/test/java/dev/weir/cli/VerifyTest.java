package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

  private static final String DEPLOYMENT = "dev/example/hello/flinkdeployment-hello.yaml";
  private static final String MARKER = ".weir/delivery.json";

  @TempDir Path folder;

  @Test
  void deliveredBytesAreWhatTheSourceCommitSays() throws IOException {
    Publishing publishing = published();
    publishing.parallelism(7);
    Ran ran = publishing.verify();
    assertThat(ran.out()).containsPattern("^environment/dev verified [0-9a-f]{10}: source commit ");
    assertThat(ran.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {DEPLOYMENT, MARKER, "hydrator.metadata"})
  void oneChangedByteIsFound(String file) throws IOException {
    Publishing publishing = published();
    meddle(publishing, file, text -> text + "\n");
    Ran ran = publishing.verify();
    assertThat(ran.out()).contains("environment/dev differs ", "  changed " + file);
    assertThat(ran.exit()).isEqualTo(3);
  }

  /** Whoever can push can write a marker that fits; publishing takes the tree for Weir's. */
  @Test
  void markerThatWasForgedToFitIsFound() throws Exception {
    Publishing publishing = published();
    SortedMap<String, String> files = publishing.delivery().files(Publishing.DEV);
    String marker = String.valueOf(files.remove(MARKER));
    String metadata = String.valueOf(files.remove("hydrator.metadata"));
    files.put(DEPLOYMENT, files.get(DEPLOYMENT) + "# by hand\n");
    publishing.delivery().commit("forge", files, "Find the name of the tree");
    GitRepository delivery = new GitRepository(publishing.delivery().root());
    String content = delivery.git("rev-parse", "forge^{tree}");
    files.put(MARKER, marker.replaceFirst("(\"content\" : \")[0-9a-f]+", "$1" + content));
    files.put("hydrator.metadata", metadata);
    publishing.delivery().commit(Publishing.DEV, files, "Meddle");
    assertThat(publishing.publish("--dry-run").out()).contains("no findings");
    Ran ran = publishing.verify("--branch", Publishing.DEV);
    assertThat(ran.out()).contains("environment/dev differs ", "changed " + DEPLOYMENT);
    assertThat(ran.exit()).isEqualTo(3);
  }

  @Test
  void fileTooManyIsFound() throws IOException {
    Publishing publishing = published();
    SortedMap<String, String> files = publishing.delivery().files(Publishing.DEV);
    files.put(".weir/other", "x");
    publishing.delivery().commit(Publishing.DEV, files, "Meddle");
    Ran ran = publishing.verify();
    assertThat(ran.out()).contains("  has besides .weir/other");
    assertThat(ran.exit()).isEqualTo(3);
  }

  @Test
  void otherVersionAndPoliciesAreNamedAndNoDifference() throws IOException {
    Publishing publishing = published();
    meddle(
        publishing,
        MARKER,
        text ->
            text.replaceFirst("\"weir\" : \"[^\"]*\"", "\"weir\" : \"0.0.9\"")
                .replaceFirst("\"policies\" : \"[^\"]*\"", "\"policies\" : \"sha256:0\""));
    Ran ran = publishing.verify();
    assertThat(ran.out())
        .contains("verified", "it was made by Weir 0.0.9, this is ", "policies sha256:0, these ");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void commitThatIsNotHereIsTrouble() throws IOException {
    Publishing publishing = published();
    meddle(publishing, MARKER, text -> text.replaceFirst("(\"commit\" : \")....", "$10000"));
    Ran ran = publishing.verify();
    assertThat(ran.err()).contains("is unknown here");
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void branchWithoutATreeOfWeirsIsAMistake() {
    Ran ran = published().verify("--branch", "main");
    assertThat(ran.err()).contains("branch \"main\" holds no tree that Weir delivered");
    assertThat(ran.exit()).isEqualTo(2);
  }

  private Publishing published() {
    Publishing publishing = Publishing.in(folder);
    assertThat(publishing.publish().exit()).isZero();
    return publishing;
  }

  private static void meddle(Publishing publishing, String file, UnaryOperator<String> change)
      throws IOException {
    SortedMap<String, String> files = publishing.delivery().files(Publishing.DEV);
    files.put(file, change.apply(String.valueOf(files.get(file))));
    publishing.delivery().commit(Publishing.DEV, files, "Meddle");
  }
}
