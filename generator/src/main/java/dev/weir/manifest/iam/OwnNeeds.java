package dev.weir.manifest.iam;

import dev.weir.manifest.Target;
import dev.weir.manifest.flink.JobPaths;
import dev.weir.resolve.JobSettings.Emr;
import dev.weir.resolve.JobSettings.Restore;
import dev.weir.resolve.JobSettings.Savepoint;
import dev.weir.resolve.JobSettings.Snapshots;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a job needs of IAM to run at all, whatever data it touches: state and artefacts. */
final class OwnNeeds {

  private final Target target;
  private final ResolvedJob job;
  private final List<Need> needs = new ArrayList<>();

  private OwnNeeds(Target target, ResolvedJob job) {
    this.target = target;
    this.job = job;
  }

  /** Of every part of a workload, and of its log archive. */
  static List<Need> of(Target target) {
    List<Need> needs = new ArrayList<>();
    target.workload().parts().forEach(job -> needs.addAll(new OwnNeeds(target, job).all()));
    needs.addAll(LogNeeds.of(target));
    return needs;
  }

  private List<Need> all() {
    state();
    start();
    artifacts();
    emr();
    return needs;
  }

  private void state() {
    Grant grant = grant("State", "state lives in folders that no other job has", "stateKey");
    write(grant, JobPaths.folders(target, job));
    Grant savepoints = grant("Savepoints", "the file says where savepoints go", "snapshots.take");
    write(savepoints, savepointFolders());
  }

  private List<String> savepointFolders() {
    return job.settings().snapshots().map(Snapshots::take).orElse(List.of()).stream()
        .flatMap(snapshot -> snapshot.savepoint().flatMap(Savepoint::path).stream())
        .toList();
  }

  private void write(Grant grant, List<String> folders) {
    for (S3Place place : places(folders)) {
      S3Rights rights = new S3Rights(partition(), grant);
      add(grant, place, rights.write(List.of(place.folder())));
      key(grant, place, KeyUse.write("s3"));
    }
  }

  /** What it starts from lies in its own folder as a rule; a move or a copy brings another. */
  private void start() {
    Grant grant = grant("Restore", "the job starts from this state", "restore.from");
    List<S3Place> own = places(JobPaths.folders(target, job));
    for (S3Place place : places(from())) {
      if (own.stream().anyMatch(folder -> folder.contains(place))) {
        continue;
      }
      S3Rights rights = new S3Rights(partition(), grant);
      add(grant, place, rights.read(List.of(withShared(place))));
      key(grant, place, KeyUse.read("s3"));
    }
  }

  private List<String> from() {
    return job.settings().restore().flatMap(Restore::from).stream().toList();
  }

  /** A retained checkpoint needs the files that it shares with its neighbours. */
  private static S3Place withShared(S3Place place) {
    String key = place.folder().key();
    int last = key.lastIndexOf('/', key.length() - 2);
    return last > 0 && key.startsWith("chk-", last + 1)
        ? new S3Place(place.bucket(), key.substring(0, last + 1))
        : new S3Place(place.bucket(), key);
  }

  private void artifacts() {
    boolean session = target.workload().match(application -> false, cluster -> true);
    Grant grant = grant("Artifacts", "the job's pods fetch what they run", "artifact");
    for (S3Place place : places(Artifacts.ofPods(job, session))) {
      add(grant, place, new S3Rights(partition(), grant).fetch(List.of(place)));
      key(grant, place, KeyUse.read("s3"));
    }
  }

  /** EMR's client of the catalogue asks for this database first (facts: EMR on EKS, Glue). */
  private void emr() {
    boolean glue = job.settings().emr().flatMap(Emr::glueCatalog).orElse(false);
    if (!target.environment().dialect().isEmr() || !glue) {
      return;
    }
    Grant grant = grant("Glue", "EMR's catalogue client looks up the database default", "emr");
    var cluster = target.environment().spec().cluster();
    String base =
        "arn:" + partition() + ":glue:" + cluster.region() + ":" + cluster.account() + ":";
    Statement statement =
        grant.statement(
            "DefaultDatabase",
            List.of("glue:GetDatabase"),
            List.of(base + "catalog", base + "database/default"));
    needs.add(Need.own(cluster.account(), grant, statement));
  }

  private Grant grant(String what, String why, String path) {
    Optional<Leaf> leaf = job.find(path);
    return new Grant(Grant.subject(what, job.name()), why, List.of(leaf.orElse(job.declared())));
  }

  private static List<S3Place> places(List<String> uris) {
    return uris.stream().map(S3Place::parse).flatMap(Optional::stream).toList();
  }

  private void add(Grant grant, S3Place place, List<Statement> statements) {
    KnownBucket bucket = KnownBucket.of(target.environment(), place.bucket());
    statements.forEach(statement -> needs.add(Need.own(bucket.account(), grant, statement)));
  }

  private void key(Grant grant, S3Place place, KeyUse use) {
    needs.addAll(KnownBucket.of(target.environment(), place.bucket()).key(grant, use));
  }

  private String partition() {
    return target.environment().spec().cluster().partition();
  }
}
