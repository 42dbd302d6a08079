package dev.weir.manifest.strict;

import org.jspecify.annotations.Nullable;

/** A place in an object; its pointer is written only when a violation needs it. */
record Place(@Nullable Place parent, String segment) {

  static final Place ROOT = new Place(null, "");

  Place child(String segment) {
    return new Place(this, segment);
  }

  String pointer() {
    return parent == null ? segment : Pointers.child(parent.pointer(), segment);
  }

  /** The pointer of a field below this place. */
  String pointer(String field) {
    return Pointers.child(pointer(), field);
  }

  /** A place whose own pointer is {@code prefix}. */
  static Place at(String prefix) {
    return new Place(null, prefix);
  }
}
