package dev.weir.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a folder's list of owned files and of its journal: JSON, a version, one path a line.
 * Paths that leave the folder are refused, since files are deleted by what these lists say.
 */
final class JournalFormat {

  private static final int VERSION = 1;

  private final ObjectMapper json = new ObjectMapper();

  byte[] owned(List<String> owned) {
    ObjectNode root = root();
    put(root, "files", owned);
    return bytes(root);
  }

  byte[] journal(Journal journal) {
    ObjectNode root = root();
    put(root, "delete", journal.deletes());
    put(root, "move", journal.moves());
    put(root, "files", journal.owned());
    return bytes(root);
  }

  /** Reads what {@link #owned} wrote; {@code file} is named in what is said about other bytes. */
  List<String> readOwned(Path file, byte[] bytes) {
    return list(file, read(file, bytes), "files");
  }

  /** Reads what {@link #journal} wrote; {@code file} is named in what is said about other bytes. */
  Journal readJournal(Path file, byte[] bytes) {
    JsonNode root = read(file, bytes);
    return new Journal(
        list(file, root, "delete"), list(file, root, "move"), list(file, root, "files"));
  }

  private static ObjectNode root() {
    return JsonNodeFactory.instance.objectNode().put("formatVersion", VERSION);
  }

  private static void put(ObjectNode root, String field, List<String> paths) {
    paths.forEach(root.putArray(field)::add);
  }

  private byte[] bytes(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    try {
      return (json.writer(printer).writeValueAsString(root) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of strings is always JSON", e);
    }
  }

  private JsonNode read(Path file, byte[] bytes) {
    JsonNode root;
    try {
      root = json.readTree(bytes);
    } catch (IOException e) {
      throw new EnvironmentException(damaged(file), e);
    }
    JsonNode version = root.path("formatVersion");
    if (!version.isInt() || version.intValue() < 1) {
      throw new EnvironmentException(damaged(file));
    }
    if (version.intValue() > VERSION) {
      throw new EnvironmentException(
          file
              + " has format version "
              + version
              + ", which is newer than this Weir knows ("
              + VERSION
              + "): upgrade Weir or choose another output directory");
    }
    return root;
  }

  private static List<String> list(Path file, JsonNode root, String field) {
    List<String> paths = new ArrayList<>();
    for (JsonNode path : root.path(field)) {
      if (!path.isTextual() || !StagedPath.isSafe(path.textValue())) {
        throw new EnvironmentException(damaged(file));
      }
      paths.add(path.textValue());
    }
    return paths;
  }

  private static String damaged(Path file) {
    return file + " is damaged: empty its output directory and generate again";
  }
}
