package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keys and places from an object's root to a field; a place in a list is a number. */
record Place(List<Object> steps) {

  Place {
    steps = Collections.unmodifiableList(steps);
  }

  static Place of(Object... steps) {
    return new Place(List.of(steps));
  }

  /** A place below it. */
  Place then(Object... more) {
    List<Object> all = new ArrayList<>(steps.size() + more.length);
    all.addAll(steps);
    Collections.addAll(all, more);
    return new Place(all);
  }

  /** As rules see it. */
  ArrayNode json() {
    ArrayNode path = Nodes.JSON.arrayNode(steps.size());
    for (Object step : steps) {
      if (step instanceof Integer number) {
        path.add(number.intValue());
      } else {
        path.add(step.toString());
      }
    }
    return path;
  }
}
