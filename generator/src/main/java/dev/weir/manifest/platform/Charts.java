package dev.weir.manifest.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.model.Lazy;
import dev.weir.resolve.Baselines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The charts of each baseline, so that a newer Weir installs nothing newer by itself.
 *
 * @param pins by the name of the field that asks for the part, and of what comes with it
 */
record Charts(Map<String, Pin> pins) {

  private static final Lazy<Map<String, Charts>> BY_BASELINE =
      new Lazy<>(
          () ->
              Baselines.names().stream()
                  .collect(Collectors.toUnmodifiableMap(Function.identity(), Charts::read)));

  Charts {
    pins = Map.copyOf(pins);
  }

  /** Those of a baseline that this Weir knows. */
  static Charts of(String baseline) {
    return Objects.requireNonNull(BY_BASELINE.get().get(baseline), baseline);
  }

  Pin pin(String part) {
    return Objects.requireNonNull(pins.get(part), part);
  }

  private static Charts read(String baseline) {
    String name = "charts-" + baseline + ".json";
    try (InputStream in = Charts.class.getResourceAsStream(name)) {
      return new Charts(
          new ObjectMapper()
              .readValue(
                  Objects.requireNonNull(in, name), new TypeReference<Map<String, Pin>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's own " + name, e);
    }
  }
}
