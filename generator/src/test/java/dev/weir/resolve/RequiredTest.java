package dev.weir.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredTest {

  @Test
  void everythingThatSettingsAlwaysHoldIsRequired() {
    assertThat(always(JobSettings.class, "")).isNotEmpty().allMatch(RequiredTest::isRequired);
  }

  private static boolean isRequired(String path) {
    return Required.PATHS.contains(path);
  }

  /** Paths of the record's parts that have no way to be absent. */
  private static List<String> always(Class<?> type, String prefix) {
    List<String> paths = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      Class<?> kind = part.getType();
      String path = prefix + part.getName();
      if (kind == Optional.class || kind == List.class || kind == Map.class) {
        continue;
      }
      boolean group = kind.isRecord() && kind.getEnclosingClass() == JobSettings.class;
      List<String> below = group ? always(kind, path + ".") : List.of(path);
      paths.addAll(below.isEmpty() ? List.of(path) : below);
    }
    return paths;
  }
}
