package dev.weir.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The file that says whose a delivered tree is and what it was made of.
 *
 * @param format of the delivered tree
 * @param owner organization and platform
 * @param repository of the inputs; empty when it was not known
 * @param commit of the inputs; a later one that gives the same tree is in the notes alone
 * @param version of Weir
 * @param content Git's name of the tree without this file and {@code hydrator.metadata}
 */
public record Marker(
    int format,
    String owner,
    String repository,
    String commit,
    SortedSet<String> environments,
    String version,
    Digests digests,
    String content) {

  /** Where it lies in a tree. */
  public static final String PATH = ".weir/delivery.json";

  /** The format of delivered trees that this Weir writes. */
  public static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  public Marker {
    environments = new TreeSet<>(environments);
  }

  /** Reads one; empty for what is none. */
  static Optional<Marker> read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      return json.path("format").isInt() && json.path("owner").isTextual()
          ? Optional.of(of(json))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Marker of(JsonNode json) {
    SortedSet<String> environments = new TreeSet<>();
    json.path("environments").forEach(name -> environments.add(name.asText()));
    JsonNode digests = json.path("digests");
    return new Marker(
        json.path("format").asInt(),
        json.path("owner").asText(),
        json.path("source").path("repository").asText(),
        json.path("source").path("commit").asText(),
        environments,
        json.path("weir").asText(),
        new Digests(
            digests.path("inputs").asText(),
            digests.path("policies").asText(),
            digests.path("tree").asText()),
        json.path("content").asText());
  }

  byte[] bytes() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", format);
    root.put("owner", owner);
    ObjectNode source = root.putObject("source");
    if (!repository.isEmpty()) {
      source.put("repository", repository);
    }
    source.put("commit", commit);
    environments.forEach(root.putArray("environments")::add);
    root.put("weir", version);
    root.putObject("digests")
        .put("inputs", digests.inputs())
        .put("policies", digests.policies())
        .put("tree", digests.tree());
    root.put("content", content);
    return text(root);
  }

  /** A text as a JSON string, quotes included. */
  static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text is a plain value", e);
    }
  }

  /** JSON as every file beside a delivered tree is laid out. */
  static byte[] text(ObjectNode root) {
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
      return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a marker is a tree of plain values", e);
    }
  }
}
