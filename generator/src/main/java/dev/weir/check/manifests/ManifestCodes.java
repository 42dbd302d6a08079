package dev.weir.check.manifests;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;

import dev.weir.diagnostic.Code;
import dev.weir.manifest.strict.Problem;
import java.util.List;

/** What an API server would refuse of delivered objects. */
public final class ManifestCodes {

  static final Code UNKNOWN_FIELD = error("CRD-001", "Field that the kind does not have");
  static final Code MISSING_FIELD = error("CRD-002", "Field that the kind demands");
  static final Code WRONG_TYPE = error("CRD-003", "Field of another type");
  static final Code NOT_ALLOWED = error("CRD-004", "Value that is none of the field's");
  static final Code OUT_OF_RANGE = error("CRD-005", "Value outside the field's bounds");
  static final Code BAD_QUANTITY = error("CRD-006", "Text that is no quantity");
  static final Code BAD_NAME = error("CRD-007", "Name that Kubernetes refuses");
  static final Code CONFLICT = error("CRD-008", "Fields that exclude each other");
  static final Code UNKNOWN_KIND = error("CRD-009", "Kind or version that the cluster lacks");
  static final Code UNKNOWN_RELEASE = error("CRD-010", "Operator release that Weir does not know");
  static final Code BAD_CRD = error("CRD-011", "Definition that cannot be read");
  static final Code NOT_CHECKED = note("CRD-012", "Object not schema-checked");
  static final Code TWICE = error("K8S-030", "Object that two inputs make");
  static final Code REFERENCE = error("K8S-031", "Reference to an object that nobody makes");

  private ManifestCodes() {}

  /** Every code of delivered objects. */
  public static List<Code> all() {
    return List.of(
        UNKNOWN_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        NOT_ALLOWED,
        OUT_OF_RANGE,
        BAD_QUANTITY,
        BAD_NAME,
        CONFLICT,
        UNKNOWN_KIND,
        UNKNOWN_RELEASE,
        BAD_CRD,
        NOT_CHECKED,
        TWICE,
        REFERENCE);
  }

  /** The code of a strict reader's problem. */
  static Code of(Problem problem) {
    return switch (problem) {
      case UNKNOWN_FIELD -> UNKNOWN_FIELD;
      case MISSING_FIELD -> MISSING_FIELD;
      case WRONG_TYPE -> WRONG_TYPE;
      case NOT_ALLOWED -> NOT_ALLOWED;
      case OUT_OF_RANGE -> OUT_OF_RANGE;
      case BAD_QUANTITY -> BAD_QUANTITY;
      case BAD_NAME -> BAD_NAME;
      case CONFLICT -> CONFLICT;
      case UNKNOWN_KIND -> UNKNOWN_KIND;
      case UNKNOWN_RELEASE -> UNKNOWN_RELEASE;
      case BAD_CRD -> BAD_CRD;
    };
  }
}
