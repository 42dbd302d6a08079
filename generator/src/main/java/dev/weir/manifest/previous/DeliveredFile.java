package dev.weir.manifest.previous;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.source.SourceTree;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * One file of a delivered tree, read when asked.
 *
 * @param path from the tree's root
 * @param files the tree that has it
 */
public record DeliveredFile(String path, SourceTree files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its name without the folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder it lies in, from the tree's root. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** Its whole content. */
  public byte[] bytes() {
    return files.read(path);
  }

  /** Its content as JSON; empty when it is none. */
  public Optional<JsonNode> json() {
    try {
      return Optional.ofNullable(JSON.readTree(bytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its size in bytes, known without reading it. */
  public long size() {
    return files.size(path);
  }

  /** Whether it has the same bytes as another. */
  public boolean isSameAs(DeliveredFile other) {
    return size() == other.size() && Arrays.equals(bytes(), other.bytes());
  }
}
