package dev.weir.check.access;

import dev.weir.check.scope.JobCheck;
import dev.weir.check.scope.JobScope;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of topics, tables, groups and consumers, as their systems know them. */
final class PartNames implements JobCheck {

  /** Kafka's legal topic names; {@code .} and {@code ..} are none. */
  private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

  private static final Pattern CONSUMER = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

  private static final String TOPICS =
      "a topic: letters, digits, \".\", \"_\" and \"-\", at most 249 of them";
  private static final String TABLES = "a table's own name, no pattern and no path";
  private static final String IDS = "plain characters, as the role of the job names it";
  private static final String CONSUMERS =
      "a consumer's name: letters, digits, \".\", \"_\" and \"-\", at most 128 of them";

  @Override
  public List<Diagnostic> check(JobScope scope) {
    List<Diagnostic> findings = new ArrayList<>();
    scope.job().access().forEach(line -> line(line, findings));
    return findings;
  }

  private static void line(Access line, List<Diagnostic> findings) {
    Stream<Part> parts = Stream.concat(line.read().stream(), line.write().stream());
    switch (line.kind()) {
      case KAFKA -> {
        parts.forEach(part -> check(part, PartNames::topic, TOPICS, findings));
        line.consumerGroup().ifPresent(part -> check(part, PartNames::id, IDS, findings));
        line.transactionalIdPrefix().ifPresent(part -> check(part, PartNames::id, IDS, findings));
      }
      case GLUE, LAKE -> parts.forEach(part -> check(part, PartNames::table, TABLES, findings));
      case JDBC -> parts.forEach(part -> check(part, PartNames::id, TABLES, findings));
      case KINESIS ->
          line.consumer().ifPresent(part -> check(part, PartNames::consumer, CONSUMERS, findings));
      default -> {}
    }
  }

  private static void check(
      Part part,
      Function<String, Optional<String>> rule,
      String expected,
      List<Diagnostic> findings) {
    rule.apply(part.value())
        .ifPresent(
            found ->
                findings.add(
                    Diagnostic.of(
                        AccessCodes.NAME,
                        part.leaf().location(),
                        found,
                        expected,
                        "write the name as its system has it")));
  }

  private static Optional<String> topic(String name) {
    return unless(TOPIC.matcher(name).matches(), name, "topic");
  }

  private static Optional<String> consumer(String name) {
    return unless(CONSUMER.matcher(name).matches(), name, "consumer");
  }

  private static Optional<String> table(String name) {
    boolean path = name.contains("/") || name.equals(".") || name.equals("..");
    return unless(!path, name, "table").or(() -> id(name));
  }

  private static Optional<String> id(String name) {
    return unless(!name.isBlank(), name, "name").or(() -> Wildcards.in(name));
  }

  private static Optional<String> unless(boolean legal, String name, String what) {
    return legal ? Optional.empty() : Optional.of("\"" + shortened(name) + "\" is no " + what);
  }

  private static String shortened(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 60 ? plain : plain.substring(0, plain.offsetByCodePoints(0, 40)) + "…";
  }
}
