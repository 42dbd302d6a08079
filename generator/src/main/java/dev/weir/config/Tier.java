package dev.weir.config;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The tier that the files write so. */
  public static Optional<Tier> of(String key) {
    return Arrays.stream(values()).filter(tier -> tier.key().equals(key)).findFirst();
  }
}
