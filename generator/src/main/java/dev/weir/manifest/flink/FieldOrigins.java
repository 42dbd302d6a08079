package dev.weir.manifest.flink;

import dev.weir.manifest.Origin;
import dev.weir.manifest.OriginRecorder;
import dev.weir.resolve.Leaf;
import dev.weir.resolve.ResolvedJob;
import java.util.stream.Stream;

/**
 * Says where fields of one object come from, by paths of the job's fields; nothing is looked up in
 * a plain run.
 */
record FieldOrigins(ResolvedJob job, OriginRecorder recorder) {

  /** The job's name in its file. */
  static final String NAME = "metadata.name";

  private static final String WRITTEN = "in the form that Flink and the operator read";

  /** A key as a pointer's last part. */
  static String child(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** The field is what the job's field says; by a rule when it is written in another form. */
  void said(String pointer, String path, Object value) {
    recorder.put(pointer, () -> origin(job.leaf(path), value));
  }

  /** The field is what a leaf says; by a rule when it is written in another form. */
  void said(String pointer, Leaf leaf, Object value) {
    recorder.put(pointer, () -> origin(leaf, value));
  }

  /** The field stands as the job's field does, whatever is below it. */
  void input(String pointer, String path) {
    recorder.put(pointer, () -> Origin.input(job.leaf(path)));
  }

  /** The field follows from some of the job's fields, or from none. */
  void rule(String pointer, String rule, String... paths) {
    recorder.put(
        pointer, () -> Origin.rule(rule, Stream.of(paths).map(job::leaf).toArray(Leaf[]::new)));
  }

  /** The field follows from a leaf. */
  void rule(String pointer, String rule, Leaf leaf) {
    recorder.put(pointer, () -> Origin.rule(rule, leaf));
  }

  private static Origin origin(Leaf leaf, Object value) {
    return leaf.value().equals(value.toString()) ? Origin.input(leaf) : Origin.rule(WRITTEN, leaf);
  }
}
