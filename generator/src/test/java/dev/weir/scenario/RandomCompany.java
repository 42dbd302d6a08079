package dev.weir.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A small valid repository with names that are as long as they may be, or that look like names
 * which Weir and the operator derive from others.
 */
final class RandomCompany {

  private static final int LONGEST_TEAM = 30;
  private static final int LONGEST_JOB = 45;
  private static final int LONGEST_ENVIRONMENT = 30;

  /** What is appended to a job's name somewhere in what is delivered or made of it. */
  private static final List<String> SUFFIXES =
      List.of(
          "flink",
          "rest",
          "jobmanager",
          "taskmanager",
          "logging",
          "config",
          "sql",
          "tenant",
          "cluster-config-map",
          "operators",
          "viewers",
          "on-call",
          "alerts",
          "dashboard",
          "native",
          "a",
          "z9");

  private static final String PLATFORM = "environments/platform.yaml";

  private final Random random;
  private MemoryTree tree;

  private RandomCompany(Random random) {
    this.random = random;
    MemoryTree base = Fixture.base();
    this.tree = base.only(path -> path.equals(PLATFORM));
  }

  static MemoryTree of(Random random) {
    RandomCompany company = new RandomCompany(random);
    company.environment("environments/dev/environment.yaml", "  tier: dev");
    company.environment("environments/emr/environment.yaml", "  tier: staging");
    for (String team : company.names(1 + random.nextInt(3), LONGEST_TEAM)) {
      company.team(team);
    }
    return company.tree;
  }

  private void environment(String template, String tier) {
    String name = name(LONGEST_ENVIRONMENT);
    String text =
        Fixture.base()
            .text(template)
            .replaceFirst("(?m)^  name: .*$", "  name: " + name)
            .replaceFirst("(?m)^ {2}tier: .*$", tier);
    String prefix = random.nextBoolean() ? "" : "  namespacePrefix: " + "p".repeat(18) + "-\n";
    tree =
        tree.with(
            "environments/" + name + "/environment.yaml", text + prefix + MONITORING + ARGO_CD);
  }

  private static final String MONITORING =
      "  monitoring: {namespace: monitoring, podLabels: {app: prometheus}}\n";

  private static final String ARGO_CD =
      "  argocd: {repoURL: \"https://github.com/shop/delivery.git\"}\n";

  private void team(String team) {
    tree =
        tree.with(
            "teams/" + team + "/team.yaml",
            """
            apiVersion: weir.dev/v1
            kind: Team
            metadata:
              name: %s
            spec:
              owners: [a@shop.example]
              costCenter: CC-1
              groups: {viewers: [all], operators: [some], onCall: [few]}
              runsIn: {tiers: [dev, staging]}
            """
                .formatted(team));
    List<String> names = names(2 + random.nextInt(5), LONGEST_JOB);
    for (int i = 0; i < names.size(); i++) {
      if (i == 0) {
        cluster(team, names.get(i));
      } else {
        job(team, names.get(i), i == 1 ? names.get(0) : "");
      }
    }
  }

  private void cluster(String team, String name) {
    tree =
        tree.with(
            "teams/" + team + "/clusters/" + name + ".yaml",
            """
            apiVersion: weir.dev/v1
            kind: SessionCluster
            metadata:
              name: %s
            spec:
              runtime: flink-1.20
            """
                .formatted(name));
  }

  private void job(String team, String name, String cluster) {
    tree =
        tree.with(
            "teams/" + team + "/jobs/" + name + ".yaml",
            """
            apiVersion: weir.dev/v1
            kind: Job
            metadata:
              name: %s
            spec:
              artifact: {jar: "https://jars.shop.example/a.jar"}
              %s
            """
                .formatted(
                    name, cluster.isEmpty() ? "runtime: flink-1.20" : "cluster: " + cluster));
  }

  /** Different names, some of them another one with a suffix. */
  private List<String> names(int count, int longest) {
    SortedSet<String> names = new TreeSet<>();
    while (names.size() < count) {
      String derived = "";
      if (!names.isEmpty() && random.nextBoolean()) {
        derived = names.first() + "-" + SUFFIXES.get(random.nextInt(SUFFIXES.size()));
      }
      names.add(derived.isEmpty() || derived.length() > longest ? name(longest) : derived);
    }
    return new ArrayList<>(names);
  }

  private String name(int longest) {
    int length = random.nextInt(3) == 0 ? longest : 1 + random.nextInt(longest);
    StringBuilder name = new StringBuilder();
    name.append((char) ('a' + random.nextInt(26)));
    while (name.length() < length - 1) {
      name.append("abcxyz0189-".charAt(random.nextInt(11)));
    }
    return name.append('e').toString();
  }
}
