package dev.weir.report;

import dev.weir.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of each code: Markdown that the repository shows and the jar carries. */
public final class Pages {

  private static final String FOLDER = "docs/diagnostics/";
  private static final String POLICIES = "docs/policies/";
  private static final String OF_POLICIES = "POL-";

  /** Where foreign policies describe themselves: their codes are {@code <bundle>/<name>}. */
  private static final String FOREIGN = "policies/foreign/";

  private Pages() {}

  /** Where a code's page lies in Weir's repository. */
  public static String path(Code code) {
    return path(code.value());
  }

  /** As {@link #path(Code)}, by the code's value. */
  public static String path(String code) {
    int slash = code.indexOf('/');
    if (slash > 0) {
      return FOREIGN + code.substring(0, slash) + "/catalogue.json";
    }
    return (code.startsWith(OF_POLICIES) ? POLICIES : FOLDER) + code + ".md";
  }

  /** A code's page as Markdown; empty when the jar has none. */
  public static Optional<String> text(Code code) {
    return text(code.value());
  }

  /** As {@link #text(Code)}, by the code's value. */
  public static Optional<String> text(String code) {
    try (InputStream page = Pages.class.getResourceAsStream("/dev/weir/" + path(code))) {
      return page == null
          ? Optional.empty()
          : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
