package dev.weir.manifest.strict;

/** JSON pointers (RFC 6901). */
final class Pointers {

  private Pointers() {}

  /** The pointer of the child {@code segment} of {@code parent}. */
  static String child(String parent, String segment) {
    return parent + '/' + escaped(segment);
  }

  static String escaped(String segment) {
    return segment.indexOf('~') < 0 && segment.indexOf('/') < 0
        ? segment
        : segment.replace("~", "~0").replace("/", "~1");
  }

  /** The last segment as it is written in the object. */
  static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
