package dev.weir.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Where a field stands in an object: rules name a pod's fields in the template of its role, and
 * what only the template of both roles says stands there.
 */
final class Standing {

  private static final List<String> ROLES =
      List.of("/jobManager/podTemplate", "/taskManager/podTemplate");
  private static final String BOTH = "/podTemplate";

  private Standing() {}

  /**
   * The pointer to the field that a finding is about.
   *
   * @param pointer as the rule named it; it may lead to nothing
   */
  static String of(JsonNode object, String pointer) {
    if (!object.at(pointer).isMissingNode()) {
      return pointer;
    }
    for (String role : ROLES) {
      int at = pointer.indexOf(role + "/");
      String common =
          at < 0 ? "" : pointer.substring(0, at) + BOTH + pointer.substring(at + role.length());
      if (at >= 0 && !object.at(common).isMissingNode()) {
        return common;
      }
    }
    return pointer;
  }
}
