package dev.weir.config;

import dev.weir.source.Document;

/** A document with what its path says it is. */
record Placed(Document document, InputPath path) {

  boolean is(InputKind kind) {
    return path.kind() == kind;
  }
}
