package dev.weir.cli;

import dev.weir.cli.Shop.Inputs;
import java.util.List;

/** What the shop's inputs may look like at one commit. */
final class Companies {

  private static final String TEAM = "teams/orders/team.yaml";
  private static final String TEMPLATE = "environments/prod/templates/more.ftl";
  private static final String SAVEPOINT =
      "s3://shop-state-prod/flink/prod/orders/totals/savepoint-";

  private Companies() {}

  static Inputs company() {
    return Shop.inputs();
  }

  static Inputs retired(Inputs company) {
    return company.job("  lifecycle: retired\n");
  }

  static Inputs suspended() {
    return company().job("  lifecycle: suspended\n");
  }

  static Inputs gone() {
    return company().without(Shop.JOB);
  }

  static Inputs broken() {
    return company().job("  paralelism: 2\n");
  }

  static Inputs runningOnlyIn(String environment) {
    return company().job("  runsIn: {environments: [" + environment + "]}\n");
  }

  static Inputs restore(String savepoint, int id) {
    return company().job("  restore: {from: " + SAVEPOINT + savepoint + ", id: " + id + "}\n");
  }

  /** Production is declared as less, so that its rules no longer count. */
  static Inputs demoted(Inputs company) {
    return company.edited(Shop.PROD, text -> text.replace("tier: prod", "tier: staging"));
  }

  /** Production takes its jobs from development. */
  static Inputs promoting() {
    return company().edited(Shop.PROD, text -> text + "  promotion: {from: dev}\n");
  }

  static Inputs promoting(String before, String after) {
    return promoting().edited(Shop.JOB, text -> text.replace(before, after));
  }

  static Inputs emr(Inputs company) {
    return company.edited(
        Shop.DEV,
        text ->
            text.replace(
                    "type: apache\n    version: \"1.15.0\"", "type: emr\n    version: \"7.12.0\"")
                + "  podSecurity: {enforce: baseline}\n");
  }

  /** The job runs in one of two session clusters. */
  static Inputs session(String cluster) {
    Inputs company =
        company()
            .edited(
                Shop.JOB,
                text ->
                    text.replace("runtime: flink-1.20", "cluster: " + cluster)
                        .replace("s3://shop-artifacts", "https://jars.shop.example"));
    for (String name : List.of("large", "small")) {
      company =
          company.with(
              "teams/orders/clusters/" + name + ".yaml",
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
    return company;
  }

  /** The job under a new name, from the savepoint of the one that was retired. */
  static Inputs renamed(Inputs company) {
    String job = String.valueOf(company.files().get(Shop.JOB));
    return company
        .without(Shop.JOB)
        .with(
            "teams/orders/jobs/sums.yaml",
            job.replace("name: totals", "name: sums") + moved("job: totals"));
  }

  /** The job in a team of another name, with all that the team has, or beside it. */
  static Inputs inTeam(String name, boolean beside, String more) {
    String job = String.valueOf(company().files().get(Shop.JOB));
    String team = String.valueOf(company().files().get(TEAM));
    Inputs company = beside ? gone() : gone().without(TEAM);
    return company
        .with("teams/" + name + "/team.yaml", team.replace("name: orders", "name: " + name))
        .with("teams/" + name + "/jobs/totals.yaml", job + more);
  }

  static String moved(String from) {
    return "  stateKey: totals\n  movedFrom: {"
        + from
        + "}\n  restore: {from: "
        + SAVEPOINT
        + "a, id: 1}\n";
  }

  static Inputs prefixed(Inputs company) {
    return company.edited(Shop.PROD, text -> text + "  namespacePrefix: flink-\n");
  }

  /** A template of the platform's makes one more object in a unit of choice. */
  static Inputs extra(String unit) {
    return company()
        .with(TEMPLATE, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: more\ndata:\n  a: b\n")
        .edited(
            Shop.PROD, text -> text + "  templates:\n    - {file: more.ftl, unit: " + unit + "}\n");
  }
}
