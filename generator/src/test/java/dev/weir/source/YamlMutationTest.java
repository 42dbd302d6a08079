package dev.weir.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.weir.source.YamlReader.ReadResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class YamlMutationTest {

  private static final int EACH = 500;
  private static final String SIGNS = "\t\n\r :-?[]{},&*!|>'\"%@`#~<\\\0\u0007U0x._é";
  private static final String VALID =
      """
      # a job
      apiVersion: weir.dev/v1
      kind: Job
      metadata:
        name: "fraud-scoring"
      spec:
        artifact:
          jar: s3://${buckets.artifacts}/fraud-1.8.3.jar
          args: [--bootstrap, "${kafka.orders}", 'it''s', "\\u00e9\\n"]
        resources:
          taskManager: {cpu: 0.5, memory: 4Gi, slots: 2}
        flinkConfiguration:
          text: |-
            first line
              second line

          folded: >
            a
            b
        access:
          - kafka: orders
            read: [orders.v1]
          - bucket: lake
            write: [fraud/]
        tiers:
          dev: {parallelism: 2, autoscaler: null, ok: true}
      """;

  @RepeatedTest(10)
  void brokenInputGivesATreeOrFindings(RepetitionInfo repetition) {
    long seed = Long.getLong("weir.seed", 20_261_101L) + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      byte[] broken = mutated(random);
      assertThatCode(() -> read(broken))
          .as("seed %s, mutation %s:%n%s", seed, i, new String(broken, UTF_8))
          .doesNotThrowAnyException();
    }
  }

  private static void read(byte[] bytes) {
    ReadResult result = YamlReader.read("f", bytes);
    assertThat(result.document().isPresent() || result.diagnostics().hasErrors()).isTrue();
    int lines = new String(bytes, UTF_8).split("\r\n|\n|\r", -1).length;
    assertThat(result.diagnostics().all())
        .allSatisfy(d -> assertThat(d.location().line()).isBetween(0, lines))
        .allSatisfy(d -> assertThat(d.found() + d.expected()).doesNotContain("\n", "\0"));
    result.document().ifPresent(d -> JsonTree.of(d.root()));
  }

  private static byte[] mutated(Random random) {
    String text = VALID;
    for (int i = 0; i <= random.nextInt(3); i++) {
      text = once(text, random);
    }
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static String once(String text, Random random) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + sign + text.substring(at);
      case 2 -> text.substring(0, at) + sign + text.substring(Math.min(at + 1, text.length()));
      case 3 -> text.substring(0, at) + text.substring(Math.min(at + 3, text.length()));
      default -> shuffledLines(text, random);
    };
  }

  private static String shuffledLines(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int line = random.nextInt(lines.size());
    lines.add(random.nextInt(lines.size()), lines.get(line));
    Collections.swap(lines, line, random.nextInt(lines.size()));
    return String.join("\n", lines);
  }
}
