package dev.weir.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Appends the differences of files as {@code git diff} shows them, one file after the other. */
final class UnifiedText {

  private static final int CONTEXT = 3;
  private static final String NOTHING = "/dev/null";

  private final Appendable out;

  UnifiedText(Appendable out) {
    this.out = out;
  }

  void added(String path, byte[] after) throws IOException {
    append(NOTHING, "b/" + path, new byte[0], after);
  }

  void changed(String path, byte[] before, byte[] after) throws IOException {
    append("a/" + path, "b/" + path, before, after);
  }

  void removed(String path, byte[] before) throws IOException {
    append("a/" + path, NOTHING, before, new byte[0]);
  }

  private void append(String from, String to, byte[] before, byte[] after) throws IOException {
    Optional<List<String>> old = lines(before);
    Optional<List<String>> now = lines(after);
    if (old.isEmpty() || now.isEmpty()) {
      out.append("Binary files " + from + " and " + to + " differ\n");
      return;
    }
    List<String> text =
        UnifiedDiffUtils.generateUnifiedDiff(
            from, to, old.get(), DiffUtils.diff(old.get(), now.get()), CONTEXT);
    for (String line : text) {
      out.append(numbered(line, old.get(), now.get())).append('\n');
    }
  }

  /** The library counts the lines of an empty file from 1; patch tools want 0. */
  private static String numbered(String line, List<String> old, List<String> now) {
    if (!line.startsWith("@@ ")) {
      return line;
    }
    if (old.isEmpty()) {
      return line.replace("@@ -1,0 ", "@@ -0,0 ");
    }
    return now.isEmpty() ? line.replace(" +1,0 @@", " +0,0 @@") : line;
  }

  /** Empty for what is not UTF-8; a last line without a line break says so and so differs. */
  private static Optional<List<String>> lines(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return Optional.of(lines);
  }
}
