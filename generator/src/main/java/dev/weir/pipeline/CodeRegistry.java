package dev.weir.pipeline;

import dev.weir.check.CheckCodes;
import dev.weir.config.ConfigCodes;
import dev.weir.diagnostic.Code;
import dev.weir.extend.ExtendCodes;
import dev.weir.output.OutputCodes;
import dev.weir.policy.bundle.PolicyCodes;
import dev.weir.publish.PublishCodes;
import dev.weir.resolve.ResolveCodes;
import dev.weir.source.SourceCodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every code that a run can report, from the lists of the stages. */
public final class CodeRegistry {

  private CodeRegistry() {}

  /** All codes, sorted by value; one line a stage. */
  public static List<Code> all() {
    return Stream.of(
            SourceCodes.all(),
            ConfigCodes.all(),
            ResolveCodes.all(),
            ExtendCodes.all(),
            CheckCodes.all(),
            PolicyCodes.all(),
            OutputCodes.all(),
            PublishCodes.all())
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** The code with a value such as {@code SRC-001}. */
  public static Optional<Code> find(String value) {
    return all().stream().filter(code -> code.value().equals(value)).findFirst();
  }
}
