package dev.weir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.output.OutputFolder;
import dev.weir.pipeline.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Same input, same bytes: in any order, place, time zone and language. */
class SameBytesTest {

  @TempDir private Path temp;

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  static Stream<Arguments> scenariosElsewhere() {
    return Stream.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")
        .flatMap(
            language -> scenarios().stream().map(scenario -> Arguments.of(scenario, language)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void twiceGivesTheSameBytes(Scenario scenario) {
    assertThat(Rendered.texts(scenario.tree())).isEqualTo(Rendered.texts(scenario.tree()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theOrderInWhichFilesAreListedDoesNotMatter(Scenario scenario) {
    MemoryTree tree = scenario.tree();
    Map<String, String> sorted = Rendered.texts(tree);
    Random random = new Random(Seed.of("order"));

    for (int i = 0; i < 3; i++) {
      assertThat(Rendered.texts(new ShuffledTree(tree, random)))
          .as("seed %s, round %s", Seed.of("order"), i)
          .isEqualTo(sorted);
    }
  }

  @ParameterizedTest
  @MethodSource("scenariosElsewhere")
  void neitherLanguageNorTimeZoneMatters(Scenario scenario, String language) {
    Map<String, String> here = Rendered.texts(scenario.tree());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

      assertThat(Rendered.texts(scenario.tree())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theFolderDoesNotMatter(Scenario scenario) throws Exception {
    MemoryTree tree = scenario.tree();
    Path elsewhere = temp.resolve("ein Ordner – 日本");
    for (Map.Entry<String, byte[]> file : tree.files().entrySet()) {
      Path target = elsewhere.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }

    assertThat(Rendered.texts(MemoryTree.of(elsewhere))).isEqualTo(Rendered.texts(tree));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void renderingOverItsOwnOutputChangesNothing(Scenario scenario) {
    OutputFolder output = new OutputFolder(temp.resolve("rendered"));
    Rendering first = Rendered.valid(scenario.tree());
    output.write(first.tree(), first.scope());
    Rendering second = Rendered.valid(scenario.tree());

    assertThat(output.diff(second.tree(), second.scope()).differences()).isEmpty();
    assertThat(output.write(second.tree(), second.scope()).written()).isZero();
  }
}
