package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.files.RootedFolder;
import dev.weir.manifest.Manifest;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedEnvironment;
import dev.weir.resolve.ResolvedTeam;
import dev.weir.resolve.Workload;
import dev.weir.source.FolderTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static Repository company;
  private static List<Manifest> objects;

  @BeforeAll
  static void read() {
    company = Repository.read(new FolderTree(RootedFolder.open(Path.of(".."))));
    objects = objects();
  }

  @Test
  void everyFieldOfEveryObjectOfTheCompanyHasAnOrigin() {
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    for (Manifest object : objects) {
      for (ExplanationField field : ExplanationField.of(object, "")) {
        seen++;
        if (field.origin().isEmpty()) {
          unknown.add(object.unit().folder() + " " + object.key() + " " + field.pointer());
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(seen).isGreaterThan(10_000);
  }

  @Test
  void everyOriginSaysSomething() {
    assertThat(objects)
        .flatMap(object -> object.origins().byPointer().values())
        .isNotEmpty()
        .noneMatch(origin -> origin.rule().isEmpty() && origin.leaves().isEmpty());
  }

  @Test
  void valuesLeaveOutWhatHasPartsOfItsOwn() {
    Explanation one = Explanation.of(company, "payments", "fraud-scoring").get(0);
    assertThat(one.values("")).extracting(Leaf::path).contains("resources.taskManager.cpu");
    assertThat(one.values("")).extracting(Leaf::path).doesNotContain("resources.taskManager");
  }

  @Test
  void prefixTakesWholePartsOnly() {
    Explanation one = Explanation.of(company, "payments", "fraud-scoring").get(0);
    assertThat(one.values("state")).isNotEmpty();
    assertThat(one.values("stat")).isEmpty();
  }

  @Test
  void sessionJobIsExplainedWithItsCluster() {
    Explanation job = Explanation.of(company, "ads", "funnel-explorer").get(0);
    assertThat(job.objects())
        .extracting(object -> object.key().kind())
        .contains("FlinkSessionJob", "FlinkDeployment", "Namespace");
  }

  /** Of each workload in each environment; its objects are those of all its parts. */
  private static List<Manifest> objects() {
    List<Manifest> all = new ArrayList<>();
    for (ResolvedEnvironment environment : company.resolution().environments()) {
      for (ResolvedTeam team : environment.teams()) {
        for (Workload workload : team.workloads()) {
          Explanation.of(company, team.name(), workload.name()).stream()
              .filter(found -> found.environment().equals(environment.name()))
              .forEach(found -> all.addAll(found.objects()));
        }
      }
    }
    return all;
  }
}
