package dev.weir.policy.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parses objects of one kind; whatever an object looks like, there is a result. */
interface KindFacts {

  /**
   * What rules see as {@code parsed}. It may share parts with the object and is for reading alone.
   *
   * @param tree the whole object
   * @param siblings what the other objects of its evaluation say of it
   */
  ObjectNode of(ObjectNode tree, Siblings siblings);
}
