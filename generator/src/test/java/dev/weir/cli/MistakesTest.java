package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes on the command line are short, name a way on and end with 2. */
class MistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "genrate                         | unknown verb \"genrate\"; did you mean \"generate\"?",
        "validate --evn prod             | unknown option \"--evn\"; did you mean \"--env\"?",
        "validate --stric=x              | unknown option \"--stric\"; did you mean \"--strict\"?",
        "--rot x validate                | unknown option \"--rot\"; did you mean \"--root\"?",
        "validate --env prd              | unknown environment \"prd\"; did you mean \"prod\"?",
        "validate --env zzz              | unknown environment \"zzz\"; use one of dev, emr-prod, emr-staging, prod",
        "validate --team payment         | unknown team \"payment\"; did you mean \"payments\"?",
        "validate --job fraud-scorin     | unknown job \"fraud-scorin\"; did you mean \"fraud-scoring\"?",
        "validate --team ads --job fraud-scoring | unknown job \"fraud-scoring\"; use one of audience-features, bid-filter, campaign-pacing, click-attribution, exploration, funnel-explorer, image-moderation, impression-counter, reach-explorer",
        "validate --format jsn           | unknown format \"jsn\"; did you mean \"json\"?",
        "validate --root nowhere         | --root \"<cwd>/nowhere\" is not a folder",
        "validate extra                  | argument \"extra\" is one too many",
        "generate --out .                | --out \"<cwd>\" holds the repository itself; name another folder",
        "generate --out ..               | --out \"<parent>\" holds the repository itself; name another folder",
        "generate --out teams/x          | --out \"<cwd>/teams/x\" lies among the inputs; name another folder",
        "generate --out environments     | --out \"<cwd>/environments\" lies among the inputs; name another folder",
        "schema jb                       | unknown kind \"jb\"; did you mean \"Job\"?",
        "completion tcsh                 | unknown shell \"tcsh\"; use one of bash, fish, zsh",
        "explain nothing                 | \"nothing\" is neither a code like SRC-001 nor a job like payments/fraud-scoring",
        "explain SRC-01                  | unknown code \"SRC-01\"; did you mean \"SRC-001\"?",
        "explain payment/fraud-scoring   | unknown team \"payment\"; did you mean \"payments\"?",
        "explain payments/fraud          | unknown job \"fraud\"; use one of chargeback-matcher, dispute-intake, fraud-scoring, ledger-mirror, order-totals, settlement-batch, voucher-expiry",
        "explain payments/fraud-scoring  | payments/fraud-scoring runs in dev, emr-prod, emr-staging, prod; name one with --env",
        "explain payments/fraud-scoring --env prd | unknown environment \"prd\"; did you mean \"prod\"?",
        "explain payments/fraud-scoring --env prod stte | no value is set at or below \"stte\"; did you mean \"state\"?",
      })
  void mistakeIsTold(String line, String told) {
    String verb =
        Arrays.stream(line.trim().split(" "))
            .filter(Verbs.names()::contains)
            .findFirst()
            .orElse("");
    boolean isOfVerb = !verb.isEmpty() && !line.startsWith("-");
    String message =
        told.replace("<cwd>", Ran.COMPANY.toString())
            .replace("<parent>", Ran.COMPANY.resolve("..").normalize().toString());
    assertThat(Ran.inCompany(line.trim().split(" ")))
        .isEqualTo(
            new Ran(
                2,
                "",
                "weir: " + message + "\nsee `weir" + (isOfVerb ? " " + verb : "") + " --help`\n"));
  }

  @Test
  void missingArgumentIsTold() {
    Ran ran = Ran.inCompany("init");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("weir: missing required parameter: '<dir>'\nsee `weir init --help`\n");
  }

  @Test
  void optionWithoutItsValueIsTold() {
    Ran ran = Ran.inCompany("validate", "--env", "--strict");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("'--env'").hasLineCount(2);
  }

  @Test
  void controlCharactersOfAMistakeAreSpelledOut() {
    assertThat(Ran.inCompany("\u001b[31mx").err()).doesNotContain("\u001b").contains("<U+001B>");
  }

  @Test
  void argumentsThatLookLikeFilesAreNotRead() {
    assertThat(Ran.inCompany("@pom.xml").err()).startsWith("weir: unknown verb \"@pom.xml\"");
  }

  @Test
  void folderWithoutRepositoryIsTold(@TempDir Path folder) {
    assertThat(Ran.in(folder, "validate"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "weir: there is no folder \"environments\" in \""
                    + folder
                    + "\"; name a repository with --root, or make one with `weir init <dir>`\n"
                    + "see `weir validate --help`\n"));
  }
}
