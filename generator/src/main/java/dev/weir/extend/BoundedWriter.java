package dev.weir.extend;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, up to a limit. */
final class BoundedWriter extends Writer {

  /** Characters of one run's output. */
  static final int LIMIT = 256 * 1024;

  private final StringBuilder text = new StringBuilder();
  private boolean full;

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    full = full || text.length() + length > LIMIT;
    if (full) {
      throw new IOException("the output is full");
    }
    text.append(characters, offset, length);
  }

  /** Whether more was written than fits. */
  boolean isFull() {
    return full;
  }

  String text() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
