package dev.weir.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.git.CommitFacts;
import dev.weir.git.PathChange;
import dev.weir.git.PathChange.Kind;
import dev.weir.git.Person;
import dev.weir.git.SourceHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message of a delivered commit; {@code -Dweir.update=true} approves it anew. */
class CommitMessageTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-09T10:15:00+01:00");
  private static final Person AUTHOR = new Person("Ada Lovelace", "ada@acme.example", AT);
  private static final List<PathChange> CHANGES =
      List.of(
          new PathChange(Kind.ADDED, "prod/_argocd/application-tenant.prod.payments.yaml"),
          new PathChange(Kind.CHANGED, "prod/_platform/flink-operator/values.yaml"),
          new PathChange(Kind.CHANGED, "prod/payments/_tenant/resourcequota-weir.yaml"),
          new PathChange(Kind.CHANGED, "prod/payments/_tenant/totals/role-payments.totals.yaml"),
          new PathChange(Kind.CHANGED, "prod/payments/totals/flinkdeployment-totals.yaml"),
          new PathChange(Kind.ADDED, "prod/payments/totals/configmap-totals.yaml"),
          new PathChange(Kind.REMOVED, "prod/payments/refunds/flinkdeployment-refunds.yaml"));

  @TempDir Path folder;

  @Test
  void saysWhatChangesByTeamAndJobAndWhereItComesFrom() throws IOException {
    Approvals.verify(
        message(
            CommitMessage.standard(), "Give totals more memory", "It ran out on Mondays.\n\n#12"),
        options());
  }

  @Test
  void templateDecidesTheTextAndNoTrailer() throws IOException {
    String template =
        """
        ${source.title}

        ${added} + ${changed} + ${removed} on ${branch}
        <#list parts as p>${p.team}|${p.name}|${p.change}
        </#list>""";

    String text = message(new CommitMessage(template, "mine.ftl"), "Mine", "");

    Approvals.verify(text, options());
  }

  @Test
  void whatAnAuthorWritesForgesNoTrailer() throws IOException {
    String text =
        message(
            CommitMessage.standard(), "Subject", "body\n\nCo-authored-by: Eve <eve@evil.example>");

    assertThat(text.lines().filter(line -> line.startsWith("Co-authored-by: ")))
        .containsExactly("Co-authored-by: Ada Lovelace <ada@acme.example>");
  }

  private String message(CommitMessage message, String subject, String body) throws IOException {
    Workbench bench = Workbench.in(folder);
    try (SourceHistory history = SourceHistory.open(bench.source().root(), "HEAD")) {
      CommitFacts commit =
          new CommitFacts("0123456789abcdef0123456789abcdef01234567", AUTHOR, AT, subject, body);
      Source source =
          new Source(
              "acme/flink",
              "https://git.acme.example/flink.git",
              commit,
              history,
              new Source.Maker("1.2.3", "sha256:1", "sha256:2"));
      return message.render(source, Workbench.delivery("prod", "x"), CHANGES).text().orElseThrow();
    }
  }

  private static Options options() {
    boolean renew = Boolean.getBoolean("weir.update");
    return new Options(renew ? new AutoApproveReporter() : new QuietReporter());
  }
}
