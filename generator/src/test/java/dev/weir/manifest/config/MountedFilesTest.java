package dev.weir.manifest.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.SmallCompany;
import dev.weir.manifest.Target;
import dev.weir.manifest.config.Mount.Kind;
import dev.weir.manifest.config.Mount.Source;
import dev.weir.resolve.ResolvedJob;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MountedFilesTest {

  private static final SmallCompany COMPANY = SmallCompany.create();

  private static List<Mount> mounts(String spec) {
    return MountedFiles.of(COMPANY.job("fraud", spec).target("fraud"));
  }

  @Test
  void aFileIsMountedAlone() {
    assertThat(mounts("files: [{name: rules, path: /opt/x/rules.txt, content: abc}]"))
        .containsExactly(
            new Mount(
                "file-fraud-rules",
                new Source(Kind.CONFIG_MAP, "fraud-rules-ba7816bf"),
                "/opt/x/rules.txt",
                Optional.of("rules.txt"),
                true));
  }

  @Test
  void aSecretIsMountedAsAFolderWhereAsked() {
    assertThat(mounts("secrets: [{name: db, mountPath: /etc/db, provided: true}]"))
        .containsExactly(
            new Mount(
                "secret-db", new Source(Kind.SECRET, "db"), "/etc/db", Optional.empty(), true));
  }

  @Test
  void aSecretForVariablesIsNotMounted() {
    assertThat(mounts("secrets: [{name: db, provided: true}]")).isEmpty();
  }

  @Test
  void aProviderClassForVariablesIsMountedAnyway() {
    String spec =
        """
        secrets: [{name: db, secretProviderClass: {provider: aws, parameters: {objects: x}}}]
        env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: pass}}}]
        """;
    assertThat(mounts(spec))
        .containsExactly(
            new Mount(
                "secret-db",
                new Source(Kind.SECRET_PROVIDER_CLASS, "db"),
                "/mnt/secrets-store/db",
                Optional.empty(),
                true));
  }

  @Test
  void volumeNamesFitTheirLimit() {
    String name = "a".repeat(200);
    List<Mount> mounts =
        mounts("secrets: [{name: " + name + ", mountPath: /etc/db, provided: true}]");
    assertThat(mounts.get(0).volumeName()).hasSize(63);
    assertThat(mounts.get(0).source().name()).isEqualTo(name);
  }

  @Test
  void aFileNameThatIsNoKeyGetsAPlainOne() {
    assertThat(
            mounts("files: [{name: rules, path: \"/opt/my rules\", content: abc}]")
                .get(0)
                .subPath())
        .contains("content");
  }

  @Test
  void orderInTheFileDoesNotMatter() {
    String two =
        "secrets: [{name: %s, mountPath: /m/%s, provided: true}, {name: %s, mountPath: /m/%s, provided: true}]";
    assertThat(mounts(two.formatted("a", "a", "b", "b")))
        .isEqualTo(mounts(two.formatted("b", "b", "a", "a")));
  }

  @Test
  void aClusterMountsTheScriptsOfItsJobs() {
    SmallCompany company =
        COMPANY
            .cluster("shared", "")
            .bareJob(
                "sums",
                "cluster: shared\n"
                    + "artifact: {sql: {runner: \"https://a.example/r.jar\", statements: \"SELECT 1;\"}}");
    assertThat(MountedFiles.of(company.target("shared")))
        .extracting(Mount::mountPath)
        .containsExactly("/opt/flink/sql/sums.sql");
  }

  @Test
  void theRunnerIsGivenTheMountedScript() {
    ResolvedJob job =
        COMPANY
            .job("sums", "artifact: {sql: {runner: \"local:///r.jar\", statements: \"SELECT 1;\"}}")
            .resolvedJob("sums");
    assertThat(MountedFiles.sqlScript(job)).contains("/opt/flink/sql/sums.sql");
  }

  @Test
  void theRunnerIsGivenTheImagesScript() {
    Target target =
        COMPANY
            .job("sums", "artifact: {sql: {runner: \"local:///r.jar\", script: /opt/sums.sql}}")
            .target("sums");
    ResolvedJob job = target.workload().cluster();
    assertThat(MountedFiles.sqlScript(job)).contains("/opt/sums.sql");
    assertThat(MountedFiles.of(target.environment(), job)).isEmpty();
  }
}
