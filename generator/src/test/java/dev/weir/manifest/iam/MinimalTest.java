package dev.weir.manifest.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Location;
import dev.weir.manifest.ExampleCompany;
import dev.weir.resolve.LayerKind;
import dev.weir.resolve.Leaf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinimalTest {

  @Test
  void statementsOfOneLineBecomeOne() {
    List<Statement> minimal = Minimal.of(List.of(one("A", "x:R", "a", 1), one("A", "x:R", "b", 2)));

    assertThat(minimal).hasSize(1);
    assertThat(minimal.get(0).resources()).containsExactly("a", "b");
    assertThat(minimal.get(0).causes())
        .extracting(leaf -> leaf.location().line())
        .containsExactly(1, 2);
  }

  @Test
  void aCoveredResourceGoesAndItsLineStays() {
    List<Statement> minimal =
        Minimal.of(List.of(one("Wide", "x:R", "a/*", 1), one("Narrow", "x:R", "a/b", 2)));

    assertThat(minimal).extracting(Statement::sid).containsExactly("Wide");
    assertThat(minimal.get(0).causes()).hasSize(2);
  }

  @Test
  void whatOnlyFewerActionsCoverStays() {
    Statement both =
        new Grant("Both", "why", List.of()).statement("", List.of("x:R", "x:W"), List.of("a/b"));

    assertThat(Minimal.of(List.of(one("Wide", "x:R", "a/*", 1), both))).hasSize(2);
  }

  @Test
  void aConditionIsNeverLost() {
    Statement free = one("Free", "x:R", "a", 1);
    Statement bound = bound("Bound", "k", "v");

    assertThat(Minimal.of(List.of(free, bound))).extracting(Statement::sid).containsExactly("Free");
    assertThat(Minimal.of(List.of(bound, bound("Other", "k", "w")))).hasSize(2);
    assertThat(Minimal.of(List.of(bound, bound("Other", "l", "v")))).hasSize(2);
  }

  @Test
  void valuesOfOneConditionAreJoined() {
    List<Statement> minimal = Minimal.of(List.of(bound("A", "k", "v/*"), bound("A", "k", "v/w/*")));

    assertThat(minimal).hasSize(1);
    assertThat(minimal.get(0).conditions()).containsExactly(Condition.of("StringLike", "k", "v/*"));
  }

  @Test
  void twoThatCoverEachOtherLeaveOne() {
    assertThat(Minimal.of(List.of(one("B", "x:R", "a", 1), one("A", "x:R", "a", 2))))
        .extracting(Statement::sid)
        .containsExactly("A");
  }

  @Test
  void oneSidForTwoThingsGetsANumber() {
    List<Statement> minimal = Minimal.of(List.of(one("A", "x:R", "a", 1), one("A", "x:W", "b", 2)));

    assertThat(minimal).extracting(Statement::sid).containsExactly("A", "A2");
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    ExampleCompany.targets()
        .forEach(
            target -> {
              List<Statement> needed =
                  new ArrayList<>(
                      WorkloadRole.needs(target).stream().map(Need::statement).toList());
              List<Statement> minimal = Minimal.of(needed);
              Collections.shuffle(needed, new Random(7));

              assertThat(Minimal.of(needed)).isEqualTo(minimal);
              assertThat(Minimal.of(minimal)).isEqualTo(minimal);
            });
  }

  private static Statement bound(String sid, String key, String value) {
    return new Grant(sid, "why", List.of())
        .statement("", List.of("x:R"), List.of("a"), Condition.of("StringLike", key, value));
  }

  private static Statement one(String sid, String action, String resource, int line) {
    Leaf leaf =
        new Leaf(
            "access", "", Location.onLine("job.yaml", line, 1, 2), LayerKind.JOB, Optional.empty());
    return new Grant(sid, "why", List.of(leaf)).statement("", List.of(action), List.of(resource));
  }
}
