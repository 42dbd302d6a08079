package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Where a controller's Role and Policy objects say what AWS will have. */
interface IamForm {

  /** API groups of its objects. */
  List<String> groups();

  /** Place of the fields that AWS gets. */
  Place at();

  /** The name in AWS. */
  String name(ObjectNode tree);

  /** Whether it stays in AWS when its object goes. */
  boolean isRetained(ObjectNode tree);

  /** From key to value. */
  ObjectNode tags(ObjectNode fields);

  /** The field of the trust document. */
  String trust();

  /** The field of a Policy's document. */
  String document();

  /** Inline policies of a Role, each as a document. */
  ArrayNode inline(ObjectNode fields);

  /** The fields that AWS gets. */
  default ObjectNode fields(ObjectNode tree) {
    ObjectNode fields = tree;
    for (Object step : at().steps()) {
      fields = Nodes.object(fields, step.toString());
    }
    return fields;
  }

  /** The name that the object has in the cluster. */
  static String objectName(ObjectNode tree) {
    return tree.path("metadata").path("name").asText("");
  }

  /** What an annotation says. */
  static Optional<String> annotation(ObjectNode tree, String key) {
    return Nodes.text(tree.path("metadata").path("annotations"), key);
  }
}
