package dev.weir.policy.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.config.Tier;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Diagnostics;
import dev.weir.diagnostic.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The rules as {@code opa inspect -a} lists their METADATA; what is missing becomes findings. */
final class Annotations {

  private static final String PREFIX = "data.weir.policies.";
  private static final Pattern CODE = Pattern.compile("POL-[A-Z][A-Z0-9]{1,3}-\\d{3}");
  private static final Pattern KIND =
      Pattern.compile("\\*|[A-Z][A-Za-z0-9]*(\\.[a-z0-9][a-z0-9.-]*)?");
  private static final Pattern PACKAGE = Pattern.compile("weir\\.policies(\\.[a-z][a-z0-9_]*){2}");

  private final List<PolicyRule> rules = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, String> fileByCode = new TreeMap<>();

  private final boolean inTree;

  private Annotations(boolean inTree) {
    this.inTree = inTree;
  }

  /** Rules and findings; a rule with a finding is left out. */
  record Listed(List<PolicyRule> rules, Diagnostics diagnostics) {}

  /** Of the repository's own files. */
  static Listed of(JsonNode inspection) {
    return of(inspection, new Annotations(true));
  }

  /** Of an archive, which has paths of its own. */
  static Listed ofArchive(JsonNode inspection) {
    return of(inspection, new Annotations(false));
  }

  private static Listed of(JsonNode inspection, Annotations annotations) {
    Map<String, JsonNode> byPackage = new TreeMap<>();
    for (JsonNode annotation : inspection.path("annotations")) {
      if (annotation.path("annotations").path("scope").asText().equals("package")) {
        byPackage.put(packageName(annotation.path("path")), annotation);
      }
    }
    inspection
        .path("namespaces")
        .properties()
        .forEach(
            namespace ->
                namespace
                    .getValue()
                    .forEach(
                        file -> annotations.add(namespace.getKey(), file.asText(), byPackage)));
    return new Listed(
        annotations.rules.stream().sorted().toList(), Diagnostics.of(annotations.findings));
  }

  private void add(String namespace, String file, Map<String, JsonNode> byPackage) {
    if (!namespace.startsWith(PREFIX) || file.endsWith(PolicyPaths.TESTS)) {
      return;
    }
    String name = namespace.substring("data.".length());
    JsonNode annotation = byPackage.get(name);
    if (annotation == null) {
      say(file, 1, "package " + name + " has no METADATA", "METADATA above the package line");
      return;
    }
    int row = annotation.path("location").path("row").asInt(1);
    int before = findings.size();
    checkPlace(name, file, row);
    PolicyRule rule = rule(annotation.path("annotations"), name, new Place(file, row));
    String other = fileByCode.putIfAbsent(rule.code(), file);
    if (other != null) {
      say(file, row, "code \"" + rule.code() + "\" is also that of " + other, "a code of its own");
    }
    if (findings.size() == before) {
      rules.add(rule);
    }
  }

  /** Where a rule's METADATA stands. */
  private record Place(String file, int row) {}

  private void checkPlace(String name, String file, int row) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String path = "policies/" + name.replace('.', '/') + "/" + last + ".rego";
    if (!PACKAGE.matcher(name).matches()) {
      say(file, row, "package \"" + name + "\"", "a package weir.policies.<area>.<rule>");
    } else if (inTree && !path.equals(file)) {
      say(file, row, "package \"" + name + "\" is in this file", "it in " + path);
    }
  }

  private PolicyRule rule(JsonNode metadata, String name, Place place) {
    JsonNode custom = metadata.path("custom");
    String code = required(custom, "code", place);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      say(place.file, place.row, "code \"" + code + "\"", "a code such as POL-POD-001");
    }
    List<PolicyRule.Source> sources = new ArrayList<>();
    metadata.path("related_resources").forEach(one -> sources.add(CatalogueFile.source(one)));
    return new PolicyRule(
        code,
        required(metadata, "title", place),
        required(metadata, "description", place).strip(),
        severity(custom, place),
        rollout(custom, place),
        scope(custom, place),
        CatalogueFile.texts(custom.path("kinds")),
        required(custom, "expected", place),
        required(custom, "remediation", place),
        sources,
        name,
        place.file);
  }

  private String required(JsonNode parent, String field, Place place) {
    String text = parent.path(field).asText("").strip();
    if (text.isEmpty()) {
      say(place.file, place.row, "METADATA without \"" + field + "\"", "a text for it");
    }
    return text;
  }

  private Map<Tier, Level> severity(JsonNode custom, Place place) {
    Map<Tier, Level> severity = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      Optional<Level> level = Level.of(custom.path("severity").path(tier.key()).asText());
      level.ifPresent(known -> severity.put(tier, known));
    }
    if (severity.size() < Tier.values().length) {
      String found = custom.path("severity").toString();
      String expected = "note, warn or deny for each of dev, staging and prod";
      say(place.file, place.row, "severity " + (found.isEmpty() ? "is missing" : found), expected);
    }
    return severity;
  }

  private Rollout rollout(JsonNode custom, Place place) {
    Rollout.Read read = Rollout.read(custom);
    read.problems().forEach(one -> say(place.file, place.row, one.found(), one.expected()));
    return read.rollout();
  }

  private RuleScope scope(JsonNode custom, Place place) {
    boolean kinds = custom.path("kinds").isArray() && !custom.path("kinds").isEmpty();
    Optional<RuleScope> scope = RuleScope.of(custom.path("scope").asText());
    if (kinds == scope.isPresent()) {
      String found = kinds ? "kinds and a scope" : "neither kinds nor a known scope";
      String expected = "a list of kinds, or a scope: workload, team, environment or company";
      say(place.file, place.row, "METADATA with " + found, expected);
    }
    for (String kind : CatalogueFile.texts(custom.path("kinds"))) {
      if (!KIND.matcher(kind).matches()) {
        String expected =
            "a kind such as Role, one of a group such as Role.iam.services.k8s.aws, or *";
        say(place.file, place.row, "kind \"" + kind + "\"", expected);
      }
    }
    return scope.orElse(RuleScope.OBJECT);
  }

  private void say(String file, int row, String found, String expected) {
    findings.add(
        Diagnostic.of(
            PolicyCodes.METADATA,
            Location.onLine(file, row, 1, 2),
            found,
            expected,
            "complete the METADATA; `./weir policy new` shows all of it"));
  }

  private static String packageName(JsonNode path) {
    return StreamSupport.stream(path.spliterator(), false)
        .skip(1)
        .map(part -> part.path("value").asText())
        .collect(Collectors.joining("."));
  }
}
