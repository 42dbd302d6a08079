package dev.weir.config;

import dev.weir.source.Document;
import java.util.Map;

/**
 * All inputs of a repository, bound; those with errors are left out.
 *
 * @param environments by name, sorted
 * @param teams by name, sorted
 * @param declared the names of all, those left out among them
 */
public record Inputs(
    Platform platform,
    Map<String, Environment> environments,
    Map<String, Team> teams,
    Declared declared) {

  /** The Platform file. */
  public record Platform(Document file, String name, PlatformSpec spec) {}

  /** One Environment file, and the data systems that it declares. */
  public record Environment(Document file, String name, EnvironmentSpec spec, DataSystems data) {}

  /**
   * One team with its jobs and session clusters.
   *
   * @param jobs by name, sorted
   * @param clusters by name, sorted
   */
  public record Team(
      Document file,
      String name,
      TeamSpec spec,
      Map<String, WorkloadFile> jobs,
      Map<String, WorkloadFile> clusters) {}

  /** A Job or SessionCluster file; its values stay a tree, since layers merge trees. */
  public record WorkloadFile(Document file, InputKind kind, String name) {}
}
