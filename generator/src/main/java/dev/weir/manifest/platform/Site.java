package dev.weir.manifest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.config.Installation;
import dev.weir.config.Installation.Choice;
import dev.weir.config.Installation.Resources;
import dev.weir.manifest.Labels;
import dev.weir.manifest.Trees;
import dev.weir.manifest.argocd.Wave;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An environment with what it asks for, and the charts of its baseline. */
record Site(ResolvedEnvironment environment, Installation said, Charts charts) {

  private static final String ROLE = "eks.amazonaws.com/role-arn";

  /** Empty when the environment leaves the platform to others. */
  static Optional<Site> of(ResolvedEnvironment environment) {
    String baseline = environment.spec().baseline().orElse(environment.platform().baseline());
    return environment
        .spec()
        .platform()
        .map(said -> new Site(environment, said, Charts.of(baseline)));
  }

  /** The pin of a part in the version that the environment chose. */
  Pin pin(String part, Optional<String> version) {
    Pin pin = charts.pin(part);
    return version.map(pin::at).orElse(pin);
  }

  /**
   * A part that is a chart.
   *
   * @param values as Weir writes them; the environment's own are merged over them
   */
  Piece chart(String name, Wave wave, Pin pin, Choice choice, ObjectNode values) {
    return Piece.chart(name, wave, pin, merged(values, choice.values()));
  }

  /** Values with the environment's own over them, as a JSON merge patch has it. */
  static ObjectNode merged(ObjectNode values, Map<String, Object> over) {
    merge(values, over);
    return values;
  }

  private static void merge(ObjectNode below, Map<?, ?> over) {
    ObjectNode tree = Trees.of(over);
    over.forEach(
        (field, value) -> {
          String key = String.valueOf(field);
          if (value == null) {
            below.remove(key);
          } else if (value instanceof Map<?, ?> inner
              && below.get(key) instanceof ObjectNode into) {
            merge(into, inner);
          } else {
            below.set(key, tree.get(key));
          }
        });
  }

  /** Annotations that give a service account its role; under Pod Identity it needs none. */
  Map<String, String> account(Optional<String> roleArn) {
    Map<String, String> annotations = new TreeMap<>();
    roleArn.filter(arn -> environment.usesIrsa()).ifPresent(arn -> annotations.put(ROLE, arn));
    return annotations;
  }

  /** The same below a pointer into values. */
  void account(ObjectNode values, String pointer, Optional<String> roleArn) {
    account(roleArn)
        .forEach((key, arn) -> values.withObject(pointer + "/annotations").put(key, arn));
  }

  /** Requests, and as much memory as limit: CPU that is idle may be used by others. */
  static ObjectNode resources(Resources said) {
    ObjectNode resources = Trees.empty();
    resources.putObject("requests").put("cpu", said.cpu()).put("memory", said.memory());
    resources.putObject("limits").put("memory", said.memory());
    return resources;
  }

  String region() {
    return environment.spec().cluster().region();
  }

  String cluster() {
    return environment.spec().cluster().name();
  }

  /** Namespace of the monitoring stack. */
  String monitoring() {
    return environment.spec().monitoring().flatMap(stack -> stack.namespace()).orElse("monitoring");
  }

  /** Namespaces of all teams, sorted. */
  List<String> teams() {
    return environment.teams().stream().map(ResolvedTeam::namespace).sorted().toList();
  }

  /** Labels of objects of the platform. */
  Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    labels.put(Labels.ENVIRONMENT, environment.name());
    labels.put("app.kubernetes.io/managed-by", "weir");
    labels.put("app.kubernetes.io/part-of", "platform");
    return labels;
  }

  /** Metadata of an object beside a chart. */
  ObjectMetaBuilder metadata(String name) {
    return new ObjectMetaBuilder().withName(name).withLabels(labels());
  }

  /**
   * Metadata of an object of a kind that the chart beside it defines: it comes when the chart is
   * healthy, and is not looked for before.
   */
  ObjectMetaBuilder afterChart(String name) {
    return metadata(name)
        .addToAnnotations("argocd.argoproj.io/sync-wave", "1")
        .addToAnnotations("argocd.argoproj.io/sync-options", "SkipDryRunOnMissingResource=true");
  }
}
