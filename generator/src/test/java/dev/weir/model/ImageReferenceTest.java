package dev.weir.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "flink, docker.io, library/flink, '', ''",
    "flink:1.20, docker.io, library/flink, 1.20, ''",
    "acme/flink:1.20, docker.io, acme/flink, 1.20, ''",
    "localhost/flink, localhost, flink, '', ''",
    "registry:5000/a/b:1@sha256:00, registry:5000, a/b, 1, sha256:00",
    "public.ecr.aws/emr-on-eks/flink@sha256:00, public.ecr.aws, emr-on-eks/flink, '', sha256:00",
  })
  void nameHasItsParts(String text, String registry, String repository, String tag, String digest) {
    ImageReference image = ImageReference.of(text);

    assertThat(image.registry()).isEqualTo(registry);
    assertThat(image.repository()).isEqualTo(repository);
    assertThat(image.tag().orElse("")).isEqualTo(tag);
    assertThat(image.digest().orElse("")).isEqualTo(digest);
    assertThat(image.name()).endsWith(text);
  }

  @ParameterizedTest
  @CsvSource({
    "flink, true",
    "flink:latest, true",
    "registry:5000/flink, true",
    "flink:1.20, false",
    "flink@sha256:00, false",
    "flink:latest@sha256:00, false",
  })
  void nameWithoutAFixedTagOrDigestMoves(String text, boolean moves) {
    assertThat(ImageReference.of(text).moves()).isEqualTo(moves);
  }

  @ParameterizedTest
  @CsvSource({
    "docker.io/library/flink, true",
    "docker.io/library/, true",
    "docker.io/library/fli, false",
    "docker.io/library/flink:1.20, true",
    "docker.io/library/flink:1.2, false",
  })
  void prefixEndsWhereANamePartEnds(String prefix, boolean below) {
    assertThat(ImageReference.of("flink:1.20").isBelow(prefix)).isEqualTo(below);
  }
}
