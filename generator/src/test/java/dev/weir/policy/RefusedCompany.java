package dev.weir.policy;

import dev.weir.manifest.previous.PreviousState;
import dev.weir.pipeline.Bytes;
import dev.weir.pipeline.Pipeline;
import dev.weir.pipeline.Previous;
import dev.weir.pipeline.Rendering;
import dev.weir.pipeline.RunRequest;
import dev.weir.pipeline.Selection;
import dev.weir.scenario.MemoryTree;
import java.nio.file.Path;

/** A company that does wrong whatever a policy looks at, compared with itself a moment ago. */
final class RefusedCompany {

  static final MemoryTree TREE = MemoryTree.all(Path.of("src", "test", "resources", "refused"));

  private RefusedCompany() {}

  static Rendering judgedBy(PolicySource policies) {
    return Pipeline.run(
        TREE,
        RunRequest.of(Selection.everything(), Bytes.RENDERED)
            .judgedBy(policies)
            .comparedWith(previous()));
  }

  /** As it was before somebody made a session cluster larger. */
  private static PreviousState previous() {
    MemoryTree earlier =
        TREE.edited("teams/pixels/clusters/lab.yaml", text -> text.replace("cpu: 2", "cpu: 1"));
    return Previous.rendered(earlier, "earlier inputs", Selection.everything());
  }
}
