package dev.weir.cli;

import java.util.List;
import java.util.function.Supplier;

/** Every verb, in the order in which help shows them; made only when needed. */
final class Verbs {

  private static final List<Named> ALL =
      List.of(
          new Named("generate", GenerateVerb::new),
          new Named("validate", ValidateVerb::new),
          new Named("publish", PublishVerb::new),
          new Named("verify", VerifyVerb::new),
          new Named("explain", ExplainVerb::new),
          new Named("policy", PolicyVerb::new),
          new Named("schema", SchemaVerb::new),
          new Named("init", InitVerb::new),
          new Named("completion", CompletionVerb::new),
          new Named("help", HelpVerb::new));

  /** A verb before it is made. */
  record Named(String name, Supplier<Verb> maker) {}

  private Verbs() {}

  static List<Named> all() {
    return ALL;
  }

  static List<String> names() {
    return ALL.stream().map(Named::name).toList();
  }
}
