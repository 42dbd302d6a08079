package dev.weir.manifest.lineage;

import dev.weir.manifest.Document;
import dev.weir.manifest.DocumentConcern;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.List;

/** The lineage of an environment, for programs and for people. */
public final class LineageDocuments implements DocumentConcern {

  /** Where an environment's lineage lies in the delivered tree. */
  public static String path(String environment) {
    return Document.folder(environment) + "/lineage.json";
  }

  @Override
  public List<Document> render(ResolvedEnvironment environment) {
    Lineage lineage = Lineage.of(environment);
    if (lineage.edges().isEmpty()) {
      return List.of();
    }
    String picture = Document.folder(environment.name()) + "/lineage.md";
    return List.of(
        new Document(path(environment.name()), LineageJson.text(lineage)),
        new Document(picture, LineagePage.text(lineage)));
  }
}
