package dev.weir.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A delivered tree that a person has read and approved, file by file on disk. {@code
 * -Dweir.update=true} renews it; the diff of the approved files is then part of the review.
 */
record ApprovedTree(Path root) {

  private static final int CONTEXT = 3;

  static boolean isRenewed() {
    return Boolean.getBoolean("weir.update");
  }

  /** How {@code delivered} differs from what is approved, as one unified diff; renews if asked. */
  String differences(SortedMap<String, String> delivered) {
    SortedMap<String, String> approved = read();
    if (isRenewed()) {
      renew(approved, delivered);
      return "";
    }
    StringBuilder text = new StringBuilder();
    SortedSet<String> paths = new TreeSet<>(approved.keySet());
    paths.addAll(delivered.keySet());
    for (String path : paths) {
      append(text, path, approved.getOrDefault(path, ""), delivered.getOrDefault(path, ""));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String path, String approved, String delivered) {
    if (approved.equals(delivered)) {
      return;
    }
    List<String> before = approved.lines().toList();
    var patch = DiffUtils.diff(before, delivered.lines().toList());
    UnifiedDiffUtils.generateUnifiedDiff(
            "approved/" + path, "delivered/" + path, before, patch, CONTEXT)
        .forEach(line -> text.append(line).append('\n'));
    if (patch.getDeltas().isEmpty()) {
      text.append(path).append(" differs in its line ends\n");
    }
  }

  private SortedMap<String, String> read() {
    SortedMap<String, String> files = new TreeMap<>();
    if (!Files.exists(root)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(name(path), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private void renew(SortedMap<String, String> approved, SortedMap<String, String> delivered) {
    try {
      for (String stale : approved.keySet()) {
        if (!delivered.containsKey(stale)) {
          Files.delete(root.resolve(stale));
        }
      }
      for (String path : delivered.keySet()) {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, delivered.getOrDefault(path, "").getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
