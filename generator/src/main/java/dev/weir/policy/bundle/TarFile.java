package dev.weir.policy.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The files of a bundle as {@code opa build} packs it: a ustar archive, compressed (POSIX "pax
 * Interchange Format", ustar headers).
 */
final class TarFile {

  private static final int BLOCK = 512;
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private TarFile() {}

  /**
   * Its regular files by their paths, without a slash before them.
   *
   * @throws IOException when it is no such archive, or larger than 256 MiB
   */
  static SortedMap<String, byte[]> read(byte[] compressed) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      long total = 0;
      for (byte[] header = block(in); header.length > 0; header = block(in)) {
        int size = size(header);
        total += size;
        if (total > MOST_BYTES) {
          throw new IOException("it is larger than " + MOST_BYTES + " bytes");
        }
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (content.length < size) {
          throw new IOException("it ends in the middle of a file");
        }
        if (header[156] == '0' || header[156] == 0) {
          files.put(path(header), content);
        }
      }
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** The next header; empty at the end. */
  private static byte[] block(InputStream in) throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    boolean end = block.length == 0 || (block.length == BLOCK && block[0] == 0);
    if (!end && block.length < BLOCK) {
      throw new IOException("it ends in the middle of a header");
    }
    return end ? new byte[0] : block;
  }

  private static String path(byte[] header) {
    String prefix = text(header, 345, 155);
    String name = text(header, 0, 100);
    String path = prefix.isEmpty() ? name : prefix + "/" + name;
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static int size(byte[] header) throws IOException {
    String octal = text(header, 124, 12).strip();
    if (!octal.matches("[0-7]{1,11}")) {
      throw new IOException("it has a file without a size");
    }
    long size = Long.parseLong(octal, 8);
    if (size > MOST_BYTES) {
      throw new IOException("it is larger than " + MOST_BYTES + " bytes");
    }
    return (int) size;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
