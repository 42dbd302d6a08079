package dev.weir.source;

import dev.weir.diagnostic.Code;
import java.util.List;

/** Every finding of the reader. */
public final class SourceCodes {

  static final Code FILE_TOO_LARGE = Code.error("SRC-001", "file too large");
  static final Code NOT_UTF8 = Code.error("SRC-002", "file is not UTF-8");
  static final Code BYTE_ORDER_MARK = Code.warning("SRC-003", "byte order mark");
  static final Code CHARACTER = Code.error("SRC-004", "character that is not allowed");
  static final Code TAB = Code.error("SRC-005", "tab used as indentation");
  static final Code SYNTAX = Code.error("SRC-006", "YAML that cannot be read");
  static final Code EMPTY = Code.error("SRC-007", "file with nothing in it");
  static final Code SEVERAL_DOCUMENTS = Code.error("SRC-008", "more than one document in a file");
  static final Code ROOT = Code.error("SRC-009", "file that is not a mapping");
  static final Code DUPLICATE_KEY = Code.error("SRC-010", "key written twice");
  static final Code KEY_NOT_TEXT = Code.error("SRC-011", "key that is not text");
  static final Code KEY_TOO_LONG = Code.error("SRC-012", "key too long");
  static final Code ALIAS = Code.error("SRC-013", "anchor or alias");
  static final Code MERGE_KEY = Code.error("SRC-014", "merge key");
  static final Code TAG = Code.error("SRC-015", "tag");
  static final Code DIRECTIVE = Code.error("SRC-016", "directive");
  static final Code TOO_DEEP = Code.error("SRC-017", "values nested too deeply");
  static final Code TOO_MANY_VALUES = Code.error("SRC-018", "too many values in a file");
  static final Code YES_NO = Code.error("SRC-019", "unquoted yes or no word");
  static final Code LEADING_ZERO = Code.error("SRC-020", "number with a leading zero");
  static final Code NOT_FINITE = Code.error("SRC-021", "infinity or not-a-number");
  static final Code NUMBER_TOO_LARGE = Code.error("SRC-022", "number too large");
  static final Code TOO_MANY_FILES = Code.error("SRC-023", "too many files");

  private SourceCodes() {}

  /** All of them, in the order of their numbers. */
  public static List<Code> all() {
    return List.of(
        FILE_TOO_LARGE,
        NOT_UTF8,
        BYTE_ORDER_MARK,
        CHARACTER,
        TAB,
        SYNTAX,
        EMPTY,
        SEVERAL_DOCUMENTS,
        ROOT,
        DUPLICATE_KEY,
        KEY_NOT_TEXT,
        KEY_TOO_LONG,
        ALIAS,
        MERGE_KEY,
        TAG,
        DIRECTIVE,
        TOO_DEEP,
        TOO_MANY_VALUES,
        YES_NO,
        LEADING_ZERO,
        NOT_FINITE,
        NUMBER_TOO_LARGE,
        TOO_MANY_FILES);
  }
}
