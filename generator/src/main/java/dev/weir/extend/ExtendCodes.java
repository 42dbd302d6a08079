package dev.weir.extend;

import dev.weir.diagnostic.Code;
import java.util.List;

/** Every finding about patches and templates of an environment. */
public final class ExtendCodes {

  static final Code PATCH_UNUSED = Code.warning("EXT-001", "patch that matches nothing");
  static final Code PATCH_IDENTITY = Code.error("EXT-002", "patch that changes an identity");
  static final Code TEMPLATE_MISSING = Code.error("EXT-003", "template that does not exist");
  static final Code TEMPLATE_FAILED = Code.error("EXT-004", "template that cannot be run");
  static final Code TEMPLATE_REFUSED =
      Code.error("EXT-005", "template that uses what is not allowed");
  static final Code OUTPUT_TOO_LARGE = Code.error("EXT-006", "template that writes too much");
  static final Code TEMPLATE_ENDLESS = Code.error("EXT-007", "template that does not end");
  static final Code OUTPUT_UNREADABLE =
      Code.error("EXT-008", "template whose output cannot be read");
  static final Code OBJECT_INCOMPLETE = Code.error("EXT-009", "extra object that is incomplete");
  static final Code OBJECT_ELSEWHERE =
      Code.error("EXT-010", "extra object in a namespace of others");
  static final Code KIND_REFUSED = Code.error("EXT-011", "extra object its unit may not hold");
  static final Code OBJECT_TAKEN = Code.error("EXT-012", "extra object that exists already");

  private ExtendCodes() {}

  public static List<Code> all() {
    return List.of(
        PATCH_UNUSED,
        PATCH_IDENTITY,
        TEMPLATE_MISSING,
        TEMPLATE_FAILED,
        TEMPLATE_REFUSED,
        OUTPUT_TOO_LARGE,
        TEMPLATE_ENDLESS,
        OUTPUT_UNREADABLE,
        OBJECT_INCOMPLETE,
        OBJECT_ELSEWHERE,
        KIND_REFUSED,
        OBJECT_TAKEN);
  }
}
