package dev.weir.config;

import dev.weir.source.Document;
import java.util.List;

/**
 * The files beside the rules, bound; those with errors are left out.
 *
 * @param data what the platform decides about policies, by path; a tree, since files merge
 * @param waivers by path
 */
public record PolicyFiles(List<Document> data, List<WaiverFile> waivers) {

  private static final PolicyFiles NONE = new PolicyFiles(List.of(), List.of());

  public PolicyFiles {
    data = List.copyOf(data);
    waivers = List.copyOf(waivers);
  }

  public static PolicyFiles none() {
    return NONE;
  }

  /** One Waiver file. */
  public record WaiverFile(Document file, String name, WaiverSpec spec) {}
}
