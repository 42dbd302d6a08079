package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.manifest.Manifest;
import dev.weir.policy.bundle.Catalogue;
import dev.weir.policy.waiver.JobNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules over the whole company are told of a change. */
class CompanyChangeTest {

  private static final String LAB = "prod/pixels/lab";

  /** Refuses one unit, and keeps what it is asked of everything together. */
  private record Stub(String refused, List<CompanyIndex> asked) implements Judge {

    @Override
    public String name() {
      return "stub";
    }

    @Override
    public Catalogue catalogue() {
      return Corpus.BUILT_IN.catalogue();
    }

    @Override
    public Verdict judge(PolicyUnit unit) {
      if (!unit.name().equals(refused)) {
        return Verdict.NOTHING;
      }
      Manifest object = unit.objects().get(0);
      RuleFinding finding = new RuleFinding("POL-POD-001", 0, object.key(), "", "refused");
      return new Verdict(new RuleAnswer(List.of(finding), List.of()), List.of());
    }

    @Override
    public Verdict judge(CompanyIndex index) {
      asked.add(index);
      return Verdict.NOTHING;
    }
  }

  /** A session cluster is larger than it was. */
  private static ObjectNode told(String refused) {
    Stub stub = new Stub(refused, new ArrayList<>());
    Standards standards = Standards.plain(ExampleUnits.DATE);
    RefusedCompany.judgedBy(
        () ->
            (tree, environments) ->
                new Policies(List.of(stub), standards, JobNames.of(environments)));
    assertThat(stub.asked).hasSize(1);
    return stub.asked.get(0).change().orElseThrow();
  }

  @Test
  void changedWorkloadIsThere() {
    ObjectNode change = told("nothing");

    assertThat(change)
        .hasToString(
            "{\"since\":\"earlier inputs\",\"workloads\":[{\"environment\":\"prod\","
                + "\"tier\":\"prod\",\"team\":\"pixels\",\"workload\":\"lab\","
                + "\"kind\":\"changed\"}]}");
  }

  @Test
  void workloadWithAnErrorIsLeftOutAndTheCompanyIsStillJudged() {
    assertThat(told(LAB).path("workloads")).isEmpty();
  }

  @Test
  void workloadsOfARefusedTeamAreNotTakenForRemovedOnes() {
    assertThat(told("prod/pixels")).isEqualTo(told("nothing"));
  }
}
