package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Bucket;
import dev.weir.config.DataSystem.Lake;
import dev.weir.resolve.Access;
import dev.weir.resolve.Access.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rights on prefixes of a bucket, and on tables of a lake that lie in one. */
final class BucketRights {

  private final Line line;
  private final Bucket bucket;
  private final Function<String, String> key;
  private final List<Need> needs = new ArrayList<>();

  private BucketRights(Line line, Bucket bucket, Function<String, String> key) {
    this.line = line;
    this.bucket = bucket;
    this.key = key;
  }

  static List<Need> of(Line line, Bucket bucket) {
    return new BucketRights(line, bucket, key -> key).all();
  }

  /** The folders of a lake's tables, and their entries in Glue where it knows them. */
  static List<Need> of(Line line, Lake lake) {
    List<Need> needs = new ArrayList<>();
    Optional.ofNullable(line.data().systems().buckets().get(lake.bucket()))
        .map(bucket -> new BucketRights(line, bucket, lake::folder))
        .ifPresent(
            rights ->
                needs.addAll(
                    lake.knownBy().equals("filesystem") ? rights.found(lake) : rights.all()));
    lake.glue()
        .filter(name -> lake.knownBy().equals("glue"))
        .map(line.data().systems().glue()::get)
        .ifPresent(glue -> needs.addAll(GlueRights.of(line, glue)));
    return needs;
  }

  /** Where no catalogue knows the tables, jobs find them by listing the database's folder. */
  private List<Need> found(Lake lake) {
    all();
    Grant grant = line.whole("tables are found by listing the folder of their database");
    S3Place database = new S3Place(bucket.name(), lake.path() + lake.database() + ".db/");
    String prefix = Glob.literal(database.key());
    add(grant, List.of(rights(grant).list(List.of(database), List.of(prefix))));
    return needs;
  }

  private List<Need> all() {
    Access access = line.access();
    if (access.reads()) {
      Grant grant = line.reading("exactly what the line reads");
      add(grant, rights(grant).read(places(access.read())));
      needs.addAll(line.key(bucket, bucket.kmsKey(), grant, KeyUse.read("s3")));
    }
    if (access.writes()) {
      Grant grant = line.writing("exactly what the line writes; what is written can be read");
      add(grant, rights(grant).write(places(access.write())));
      needs.addAll(line.key(bucket, bucket.kmsKey(), grant, KeyUse.write("s3")));
    }
    return needs;
  }

  private S3Rights rights(Grant grant) {
    return new S3Rights(line.data().partition(), grant);
  }

  private List<S3Place> places(List<Part> parts) {
    return parts.stream().map(part -> new S3Place(bucket.name(), key.apply(part.value()))).toList();
  }

  private void add(Grant grant, List<Statement> statements) {
    statements.forEach(statement -> needs.add(line.need(bucket, grant, statement)));
  }
}
