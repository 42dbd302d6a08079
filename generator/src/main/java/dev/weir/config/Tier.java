package dev.weir.config;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an environment is for. */
public enum Tier {
  DEV,
  STAGING,
  PROD;

  /** As the files write it: {@code dev}, {@code staging}, {@code prod}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
