package dev.weir.files;

import java.util.ArrayList;
import java.util.List;

/** Paths of a staged folder: relative, with {@code /} between their parts. */
public final class StagedPath {

  /** Where a staged folder keeps its own files. */
  static final String AREA = ".weir";

  private static final List<String> FORBIDDEN = List.of("", ".", "..", AREA);

  private StagedPath() {}

  /**
   * Whether {@code path} stays inside its folder on every file system and is not Weir's own: no
   * part is empty, {@code .}, {@code ..} or {@code .weir} in any case; no backslash, colon or
   * control character.
   */
  public static boolean isSafe(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == '\\' || c == ':' || c == '\u007f') {
        return false;
      }
    }
    for (String part : path.split("/", -1)) {
      if (FORBIDDEN.stream().anyMatch(part::equalsIgnoreCase)) {
        return false;
      }
    }
    return true;
  }

  /** The folder of a path; empty for the root. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The folders above {@code path} from the nearest to the outermost, without the root. */
  static List<String> folders(String path) {
    String parent = parent(path);
    if (parent.isEmpty()) {
      return List.of();
    }
    List<String> folders = new ArrayList<>();
    while (!parent.isEmpty()) {
      folders.add(parent);
      parent = parent(parent);
    }
    return folders;
  }
}
