package dev.weir.extend;

import java.io.IOException;

/** Says to FreeMarker, which asks for texts by exceptions only, that a template is refused. */
final class RefusedTemplateException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String word;
  private final int line;
  private final int column;

  /** The refusal of a word that begins at {@code offset} in the text; -1 when it has no place. */
  RefusedTemplateException(String file, String text, RefusedWords.Found found) {
    super(found.word());
    this.file = file;
    this.word = found.word();
    String before = text.substring(0, Math.max(found.offset(), 0));
    boolean placed = found.offset() >= 0;
    int start = before.lastIndexOf('\n') + 1;
    this.line = placed ? (int) before.chars().filter(c -> c == '\n').count() + 1 : 0;
    this.column = placed ? before.codePointCount(start, before.length()) + 1 : 0;
  }

  String file() {
    return file;
  }

  String word() {
    return word;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
