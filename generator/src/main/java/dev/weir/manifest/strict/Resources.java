package dev.weir.manifest.strict;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The product's own data files of this package. */
final class Resources {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Resources() {}

  /** A fresh tree of the file {@code name} without its {@code .json}; a missing one is a bug. */
  static ObjectNode json(String name) {
    String path = name + ".json";
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the product's own " + path, e);
    }
  }
}
