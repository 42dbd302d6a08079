package dev.weir.resolve;

import dev.weir.config.Inputs;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.resolve.Places.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Relations between platform, environment and team files: every name used is declared. */
final class Relations {

  private final Inputs inputs;
  private final List<Diagnostic> findings = new ArrayList<>();

  private Relations(Inputs inputs) {
    this.inputs = inputs;
  }

  /** One finding for each relation that does not hold. */
  static List<Diagnostic> findings(Inputs inputs) {
    Relations relations = new Relations(inputs);
    Places.text(inputs.platform().file(), "/spec/baseline").ifPresent(relations::baseline);
    inputs.environments().values().forEach(relations::environment);
    inputs.teams().values().forEach(relations::team);
    inputs
        .teams()
        .values()
        .forEach(team -> relations.findings.addAll(TeamRelations.findings(inputs, team)));
    relations.findings.addAll(Contradictions.findings(inputs));
    return relations.findings;
  }

  private void environment(Inputs.Environment environment) {
    var file = environment.file();
    Places.text(file, "/spec/baseline").ifPresent(this::baseline);
    Collection<String> pools = inputs.platform().spec().nodePools().keySet();
    Places.texts(file, "/spec/nodePools")
        .forEach(pool -> known(pool, "node pool", pools, "platform file"));
    Places.text(file, "/spec/defaultPool")
        .ifPresent(
            pool ->
                known(
                    pool, "node pool", environment.spec().nodePools(), "environment's nodePools"));
    Places.keys(file, "/spec/yunikorn/teams")
        .forEach(team -> known(team, "team", inputs.declared().teams(), "teams folder"));
    List<String> queues = environment.spec().yunikorn().map(y -> y.queues()).orElse(List.of());
    Places.values(file, "/spec/yunikorn/teams")
        .forEach(queue -> known(queue, "queue", queues, "environment's queues"));
    other(environment, "/spec/promotion/from");
    other(environment, "/spec/standbyOf");
    extras(environment);
    findings.addAll(SystemRelations.findings(inputs, environment));
    reservedNamespaces(environment);
    findings.addAll(IdentityRelations.findings(environment));
  }

  private void extras(Inputs.Environment environment) {
    for (int i = 0; i < environment.spec().patches().size(); i++) {
      Places.text(environment.file(), "/spec/patches/" + i + "/team")
          .ifPresent(team -> known(team, "team", inputs.declared().teams(), "teams folder"));
    }
    for (int i = 0; i < environment.spec().templates().size(); i++) {
      Places.texts(environment.file(), "/spec/templates/" + i + "/teams")
          .forEach(team -> known(team, "team", inputs.declared().teams(), "teams folder"));
    }
  }

  private void other(Inputs.Environment environment, String pointer) {
    Optional<Text> from = Places.text(environment.file(), pointer);
    from.ifPresent(
        name ->
            known(name, "environment", inputs.declared().environments(), "environments folder"));
    from.filter(name -> reaches(environment.name(), pointer, new HashSet<>()))
        .ifPresent(
            name ->
                findings.add(
                    Diagnostic.of(
                        ResolveCodes.ENVIRONMENT_CYCLE,
                        name.location(),
                        "\""
                            + environment.name()
                            + "\" leads back to itself through \""
                            + name.value()
                            + "\"",
                        "a chain of environments with a beginning",
                        "name another environment")));
  }

  private boolean reaches(String start, String pointer, Set<String> seen) {
    String at = start;
    while (true) {
      Inputs.Environment environment = inputs.environments().get(at);
      Optional<Text> next =
          environment == null ? Optional.empty() : Places.text(environment.file(), pointer);
      if (next.isEmpty() || !seen.add(at)) {
        return false;
      }
      at = next.get().value();
      if (at.equals(start)) {
        return true;
      }
    }
  }

  private void reservedNamespaces(Inputs.Environment environment) {
    Set<String> reserved = Namespaces.reserved(environment.spec());
    for (Inputs.Team team : inputs.teams().values()) {
      String namespace = environment.spec().namespacePrefix() + team.name();
      boolean runsHere = Resolver.isIn(team, environment);
      if (runsHere && Namespaces.isTaken(namespace, reserved)) {
        findings.add(
            Diagnostic.of(
                ResolveCodes.NAMESPACE_RESERVED,
                Places.name(team.file()),
                "the team's namespace in " + environment.name() + " would be \"" + namespace + "\"",
                "a namespace that belongs to no part of the platform",
                "rename the team, or set namespacePrefix in the environment"));
      }
    }
  }

  private void team(Inputs.Team team) {
    Places.text(team.file(), "/spec/baseline").ifPresent(this::baseline);
    Collection<String> environments = inputs.declared().environments();
    for (String pointer : List.of("/spec/environments", "/spec/quota/environments")) {
      Places.keys(team.file(), pointer)
          .forEach(name -> known(name, "environment", environments, "environments folder"));
    }
    Places.texts(team.file(), "/spec/runsIn/environments")
        .forEach(name -> known(name, "environment", environments, "environments folder"));
  }

  private void baseline(Text name) {
    if (!Baselines.names().contains(name.value())) {
      findings.add(unknownBaseline(name));
    }
  }

  /** The finding at a pin of a baseline that this Weir does not have. */
  static Diagnostic unknownBaseline(Text name) {
    return Diagnostic.of(
        ResolveCodes.UNKNOWN_BASELINE,
        name.location(),
        "baseline \"" + name.value() + "\" is not in this Weir",
        "one of " + String.join(", ", Baselines.names()),
        "pin a baseline that this Weir has, or upgrade Weir");
  }

  private void known(Text name, String what, Collection<String> declared, String where) {
    unknown(name, what, declared, where).ifPresent(findings::add);
  }

  /** A finding when {@code name} is none of the declared ones. */
  static Optional<Diagnostic> unknown(
      Text name, String what, Collection<String> declared, String where) {
    if (declared.contains(name.value())) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            ResolveCodes.UNKNOWN_NAME,
            name.location(),
            what + " \"" + name.value() + "\" is not in the " + where,
            "a " + what + " that is declared there",
            declared.isEmpty()
                ? "declare it in the " + where
                : Suggestion.action(name.value(), declared)));
  }
}
