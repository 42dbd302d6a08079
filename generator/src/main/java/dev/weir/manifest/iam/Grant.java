package dev.weir.manifest.iam;

import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Leaf;
import java.util.List;
import java.util.Locale;

/**
 * A statement in the making: what it is about and which lines ask for it.
 *
 * @param subject letters and digits, at the beginning of the Sid
 * @param why the rule that makes it
 */
record Grant(String subject, String why, List<Leaf> causes) {

  Grant {
    causes = List.copyOf(causes);
  }

  /** For the line as a whole. */
  static Grant of(Access line, String why) {
    return new Grant(subject(line.kind().word(), line.name()), why, List.of(line.leaf()));
  }

  /** For some parts of a line. */
  static Grant of(Access line, String why, List<Part> parts) {
    List<Leaf> leaves = parts.stream().map(Part::leaf).toList();
    return new Grant(subject(line.kind().word(), line.name()), why, leaves);
  }

  /** Words joined as a Sid may have them: {@code kafka}, {@code card-orders} → KafkaCardOrders. */
  static String subject(String... words) {
    StringBuilder subject = new StringBuilder();
    for (String word : String.join("-", words).split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        subject.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return subject.toString();
  }

  /** The same lines with another reason. */
  Grant because(String other) {
    return new Grant(subject, other, causes);
  }

  /** The statement for one purpose. */
  Statement statement(
      String purpose, List<String> actions, List<String> resources, Condition... conditions) {
    return new Statement(subject + purpose, actions, resources, List.of(conditions), why, causes);
  }
}
