package dev.weir.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.git.CommitFacts;
import java.time.format.DateTimeFormatter;

/**
 * The file in which Argo CD's own source hydrator says what a tree was made of, so that its pages
 * can show it (facts: Argo CD, source hydrator).
 */
final class HydratorMetadata {

  static final String PATH = "hydrator.metadata";

  private HydratorMetadata() {}

  static byte[] of(Source source) {
    CommitFacts commit = source.commit();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    if (!source.repository().isEmpty()) {
      root.put("repoURL", source.repository());
    }
    root.put("drySha", commit.id());
    root.put("author", commit.author().toString());
    root.put("date", date(commit));
    root.put("subject", commit.subject());
    if (!commit.body().isEmpty()) {
      root.put("body", commit.body());
    }
    return Marker.text(root);
  }

  /** The author's time as RFC 3339 has it. */
  static String date(CommitFacts commit) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").format(commit.author().at());
  }
}
