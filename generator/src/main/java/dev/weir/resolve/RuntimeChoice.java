package dev.weir.resolve;

import dev.weir.config.Binding;
import dev.weir.config.PlatformSpec;
import dev.weir.config.PlatformSpec.ApacheRuntime;
import dev.weir.config.PlatformSpec.EmrRuntime;
import dev.weir.config.PlatformSpec.RuntimeEntry;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a job runs on, from its runtime's name or from a literal. */
final class RuntimeChoice {

  private static final Pattern LABEL =
      Pattern.compile("emr-(\\d+\\.\\d+\\.\\d+)-flink-(latest|\\d{7,8})");
  private static final int APACHE_USER = 9999;

  private final PlatformSpec platform;
  private final Dialect dialect;
  private final List<Diagnostic> findings;

  /** What a literal runtime says beside image and version. */
  record Literal(
      Optional<Integer> user,
      Optional<Integer> group,
      List<String> architectures,
      Optional<List<String>> s3Plugins) {}

  RuntimeChoice(PlatformSpec platform, Dialect dialect, List<Diagnostic> findings) {
    this.platform = platform;
    this.dialect = dialect;
    this.findings = findings;
  }

  /** The runtime of a merged job; empty, with a finding, when it has none here. */
  Optional<FlinkRuntime> of(Merged.Tree job, Leaf declared) {
    Optional<Leaf> named = leaf(job, "runtime");
    Optional<Leaf> release = leaf(job, "release");
    Optional<Merged.Tree> literal = Merged.tree(job.get("flink"));
    if (dialect.isEmr() && release.isPresent()) {
      return emr(release.get().value(), Optional.empty(), List.of(), release.get());
    }
    if (!dialect.isEmr() && literal.isPresent()) {
      return literal(literal.get());
    }
    return named.isPresent() ? named(named.get()) : none(declared);
  }

  private Optional<FlinkRuntime> named(Leaf name) {
    RuntimeEntry entry = platform.runtimes().get(name.value());
    if (entry == null) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.UNKNOWN_NAME,
              name.location(),
              "runtime \"" + name.value() + "\" is not in the platform file",
              "a runtime of the platform",
              Suggestion.action(name.value(), platform.runtimes().keySet())));
      return Optional.empty();
    }
    boolean offered = dialect.isEmr() ? entry.emr().isPresent() : entry.apache().isPresent();
    if (!offered) {
      findings.add(notOnOffer(name));
      return Optional.empty();
    }
    return dialect.isEmr()
        ? entry.emr().flatMap(emr -> emr(emr, name))
        : entry.apache().map(apache -> apache(apache, name));
  }

  private Diagnostic notOnOffer(Leaf name) {
    return Diagnostic.of(
        ResolveCodes.RUNTIME_UNAVAILABLE,
        name.location(),
        "runtime \"" + name.value() + "\" has no part for " + operator(),
        "a runtime that this operator has: " + String.join(", ", offered()),
        "choose one of them for this environment, or keep the job out of it with runsIn");
  }

  private String operator() {
    return dialect.isEmr() ? "EMR" : "the Apache operator";
  }

  private List<String> offered() {
    Predicate<RuntimeEntry> here =
        dialect.isEmr() ? r -> r.emr().isPresent() : r -> r.apache().isPresent();
    return platform.runtimes().entrySet().stream()
        .filter(e -> here.test(e.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static FlinkRuntime apache(ApacheRuntime runtime, Leaf leaf) {
    FlinkRuntime.Identity user =
        new FlinkRuntime.Identity(
            runtime.user().orElse(APACHE_USER), runtime.group().orElse(APACHE_USER));
    return new FlinkRuntime(
        leaf.value(),
        runtime.version(),
        Optional.of(runtime.image()),
        Optional.empty(),
        Optional.of(user),
        runtime.s3Plugins().orElse(List.of("presto")),
        runtime.architectures(),
        leaf);
  }

  private Optional<FlinkRuntime> emr(EmrRuntime runtime, Leaf leaf) {
    return emr(runtime.release(), runtime.image(), runtime.architectures(), leaf);
  }

  private Optional<FlinkRuntime> emr(
      String label, Optional<String> image, List<String> architectures, Leaf leaf) {
    Matcher matcher = LABEL.matcher(label);
    Optional<Version> version =
        matcher.matches() ? Version.tryParse(matcher.group(1)) : Optional.empty();
    Optional<Version> flink = version.flatMap(EmrReleases::flink);
    if (version.isEmpty() || flink.isEmpty()) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.RUNTIME_UNAVAILABLE,
              leaf.location(),
              "EMR release \"" + label + "\" is not known to have Flink on EKS",
              "a release from 6.13.0 to " + EmrReleases.newest(),
              "choose one of " + EmrReleases.words()));
      return Optional.empty();
    }
    EmrRelease release = new EmrRelease(label, version.get(), label.endsWith("-latest"));
    return Optional.of(
        new FlinkRuntime(
            leaf.value(),
            flink.get(),
            image,
            Optional.of(release),
            Optional.empty(),
            List.of(),
            architectures,
            leaf));
  }

  private Optional<FlinkRuntime> literal(Merged.Tree flink) {
    Optional<Leaf> image = leaf(flink, "image");
    Optional<Version> version = leaf(flink, "version").map(Leaf::value).flatMap(Version::tryParse);
    if (image.isEmpty() || version.isEmpty()) {
      findings.add(
          Diagnostic.of(
              ResolveCodes.RUNTIME_UNAVAILABLE,
              flink.leaf().location(),
              "flink has no " + (image.isEmpty() ? "image" : "version"),
              "image and version together",
              "add it, or name a runtime of the platform with runtime:"));
      return Optional.empty();
    }
    Literal rest = Binding.to(Literal.class, SettingsTree.of(flink, Set.of()));
    FlinkRuntime.Identity user =
        new FlinkRuntime.Identity(
            rest.user().orElse(APACHE_USER), rest.group().orElse(APACHE_USER));
    return Optional.of(
        new FlinkRuntime(
            image.get().value(),
            version.get(),
            Optional.of(image.get().value()),
            Optional.empty(),
            Optional.of(user),
            rest.s3Plugins().orElse(List.of("presto")),
            rest.architectures(),
            image.get()));
  }

  private Optional<FlinkRuntime> none(Leaf declared) {
    findings.add(
        Diagnostic.of(
            ResolveCodes.RUNTIME_UNAVAILABLE,
            declared.location(),
            "no runtime for " + operator(),
            "runtime: with a name from the platform file",
            offered().isEmpty()
                ? "add a runtime for this operator to the platform file"
                : "add runtime: " + offered().get(0)));
    return Optional.empty();
  }

  private static Optional<Leaf> leaf(Merged.Tree tree, String key) {
    return tree.get(key) instanceof Merged.Value value
        ? Optional.of(value.leaf())
        : Optional.empty();
  }
}
