package dev.weir.resolve;

/**
 * Where a value stands in a job's spec.
 *
 * @param shown for people and as the key of its history: {@code env[LOG_LEVEL].value}
 * @param field the same without the names of list elements: {@code env.value}
 */
record LayerPath(String shown, String field) {

  static final LayerPath ROOT = new LayerPath("", "");

  LayerPath child(String key) {
    return shown.isEmpty()
        ? new LayerPath(key, key)
        : new LayerPath(shown + "." + key, field + "." + key);
  }

  /** An element of the list that stands here. */
  LayerPath element(String name) {
    return new LayerPath(shown + "[" + name + "]", field);
  }

  /** Whether Flink options stand here. */
  boolean isOptions() {
    return field.equals(FlinkOptions.FIELD);
  }
}
