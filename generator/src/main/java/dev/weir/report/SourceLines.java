package dev.weir.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of input files, for the code frames of findings. */
@FunctionalInterface
public interface SourceLines {

  /**
   * The lines of an input file without their line breaks; empty when there is no such file.
   *
   * @param file relative to the repository root, as findings name it
   */
  List<String> lines(String file);

  /** No file is known, so that no finding has a frame. */
  static SourceLines none() {
    return file -> List.of();
  }

  /**
   * The lines of a file's bytes as YAML counts them (LF, CR LF or CR ends one); bytes that are not
   * UTF-8 become replacement characters.
   */
  static List<String> split(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1));
  }
}
